package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of looking for a credential by its name. */
public sealed interface CredentialLookup {
    /**
     * It is there. {@code edition} is another one after every change of it.
     *
     * @param since when its value was put where it is kept; null when that is not told
     */
    record Usable(
            ServiceCredential credential,
            String edition,
            @Nullable Instant since) implements CredentialLookup {}

    /** There is none of that name. */
    record Absent() implements CredentialLookup {}

    /** Why it cannot be had, though there is one. */
    sealed interface Trouble extends CredentialLookup {
        /** Stable, for programs. */
        String code();

        /** A sentence that names the credential and says what is missing. */
        String detail();

        /** What to do. */
        String remedy();

        /** The one of that code. */
        static Trouble of(String code, String detail) {
            return code.equals(Outage.CREDENTIAL_STORE.code())
                    ? new Unreachable(detail)
                    : Stream.of(Refusal.values())
                            .filter(refusal -> refusal.code().equals(code))
                            .findFirst()
                            .map(refusal -> new Unusable(refusal, detail))
                            .orElseThrow(() -> new IllegalStateException("no trouble is called " + code));
        }
    }

    /** It cannot be used, and asking again will not help; {@code detail}, a sentence, names it and says what is missing. */
    record Unusable(Refusal why, String detail) implements Trouble {
        @Override
        public String code() {
            return why.code();
        }

        @Override
        public String remedy() {
            return why.remedy();
        }
    }

    /** Where it is kept does not answer at the moment; {@code detail} as above. */
    record Unreachable(String detail) implements Trouble {
        @Override
        public String code() {
            return Outage.CREDENTIAL_STORE.code();
        }

        @Override
        public String remedy() {
            return "Bring it back; the service asks again by itself, and nothing has to be restarted.";
        }
    }
}

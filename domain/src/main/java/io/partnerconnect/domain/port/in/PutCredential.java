package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a credential of the service, sealed, or replaces its value. The workspaces registered with it are asked with the new one within
 * seconds.
 */
public interface PutCredential extends UseCase<PutCredential.Command, CredentialReport> {
    /**
     * Which, and what it is from now on.
     *
     * @param expiresAt null when it is not known to end
     * @param version 0 for a new one, or the one the caller read
     */
    record Command(
            CredentialName name,
            ServiceCredential credential,
            @Nullable Instant expiresAt,
            long version) implements io.partnerconnect.domain.port.in.Command<CredentialReport> {
        private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
        private static final Pattern VALUE = Pattern.compile("[!-~]{8,512}");

        public Command {
            if (credential.clientId() != null) {
                clientId(credential.clientId());
            }
            value(credential.value());
        }

        /** The client id, when it is one. */
        public static String clientId(String text) {
            return Check.matching("client_id", text, CLIENT_ID, "must be the application id of the service principal");
        }

        /** The value, when it is one that can be sent. It is not told what it is instead. */
        public static TokenSecret value(TokenSecret value) {
            if (!value.reveal(text -> VALUE.matcher(text).matches())) {
                throw new Failure.Invalid("value", "must be 8 to 512 characters without white space");
            }
            return value;
        }
    }
}

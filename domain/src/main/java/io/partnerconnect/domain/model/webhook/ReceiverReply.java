package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.address.Vetting;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of sending something to a receiver. */
public sealed interface ReceiverReply {
    /**
     * It answered. Redirects are answers like others.
     *
     * @param retryAfter how long it wants to be left alone; null when it did not say
     * @param body its beginning, 4 KiB at the most
     */
    record Answered(int status, @Nullable Duration retryAfter, String body) implements ReceiverReply {}

    /** No answer came. It may have received it all the same. */
    record Unanswered(Trouble trouble) implements ReceiverReply {}

    /** Why no answer came. */
    enum Trouble {
        NAME_NOT_FOUND("name-not-found", "its host name is not known"),
        ADDRESS_NOT_ALLOWED(
                "address-not-allowed", "its host is not admitted, or its name stands for an address that never is"),
        ADDRESS_PRIVATE(
                "address-private",
                "its name stands for an address of a private network; if it is to be reached there, name the range in"
                        + " private_ranges"),
        NOT_CONNECTED("not-connected", "no connection came about"),
        NOT_TRUSTED("not-trusted", "its TLS certificate is not trusted, or not for that host"),
        NO_ANSWER("no-answer", "the connection ended without a whole answer"),
        TIMED_OUT("timed-out", "it did not answer in time"),
        SIGNING_KEY("signing-key-unusable", "the signing key is not configured, or too short");

        private final String code;
        private final String sentence;

        Trouble(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        public String code() {
            return code;
        }

        public String sentence() {
            return sentence;
        }

        /** That nothing was connected to. */
        public static Trouble of(Vetting.Objection objection) {
            return switch (objection) {
                case PRIVATE -> ADDRESS_PRIVATE;
                case HOST, SPECIAL -> ADDRESS_NOT_ALLOWED;
            };
        }
    }

    /** Gone for good: it wants nothing more. */
    int GONE = 410;

    /** Whether it took what was sent. */
    default boolean isAccepted() {
        return answeredStatus().filter(status -> status >= 200 && status < 300).isPresent();
    }

    default boolean isGone() {
        return answeredStatus().filter(status -> status == GONE).isPresent();
    }

    default Optional<Integer> answeredStatus() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.status());
            case Unanswered unanswered -> Optional.empty();
        };
    }

    /** How long it wants to be left alone, an hour at the most. */
    default Optional<Duration> asked() {
        return switch (this) {
            case Answered answered ->
                Optional.ofNullable(answered.retryAfter())
                        .map(asked -> asked.compareTo(RetrySchedule.LONGEST) > 0 ? RetrySchedule.LONGEST : asked);
            case Unanswered unanswered -> Optional.empty();
        };
    }

    /** What went wrong, as a code; empty when nothing. */
    default Optional<String> error() {
        return switch (this) {
            case Answered answered when isAccepted() -> Optional.empty();
            case Answered answered -> Optional.of("http-" + answered.status());
            case Unanswered(var trouble) -> Optional.of(trouble.code());
        };
    }

    /** Whether it answered a challenge: with the challenge as its body, or as the field {@code challenge} of a JSON object. */
    default boolean echoes(String challenge) {
        return switch (this) {
            case Answered answered -> {
                String body = answered.body().replaceAll("\\s", "");
                yield isAccepted() && (body.equals(challenge) || body.equals("{\"challenge\":\"" + challenge + "\"}"));
            }
            case Unanswered unanswered -> false;
        };
    }
}

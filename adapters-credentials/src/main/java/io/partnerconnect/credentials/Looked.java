package io.partnerconnect.credentials;

import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of looking where a value is kept. The words are the second half of "Credential x: …", and hold nothing of what was read. */
sealed interface Looked {
    /** {@code since}: when it was put there; null when that is not told. */
    record Found(TokenSecret value, @Nullable Instant since) implements Looked {}

    /** There is nothing that could be used. */
    record Missing(String why) implements Looked {}

    /** Nobody answers there at the moment. */
    record Silent(String why) implements Looked {}
}

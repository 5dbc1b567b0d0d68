package io.partnerconnect.domain.model.connection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to change in the settings at the partner after a connection was made anew, field by field.
 *
 * @param docs where the partner says how; null when that is not known
 */
public record ReconnectGuide(
        ConnectionName connection,
        List<Field> fields,
        @Nullable String docs,
        Instant observedAt) {
    public ReconnectGuide {
        fields = List.copyOf(fields);
    }

    /** What is set at the partner. A token's value is never told; its id says which one it is. */
    public enum Setting {
        APPLICATION_ID,
        TOKEN_ID,
        SERVER_HOSTNAME,
        COMPUTE_ID,
        COMPUTE_NAME,
        HTTP_PATH,
        CATALOG
    }

    /**
     * One of them.
     *
     * @param old what it was before, as far as operations of this service tell; null when they do not
     * @param now what it is; null when there is nothing of the kind
     */
    public record Field(
            Setting setting, @Nullable String old, @Nullable String now) {
        public boolean isChanged() {
            return !Objects.equals(old, now);
        }
    }
}

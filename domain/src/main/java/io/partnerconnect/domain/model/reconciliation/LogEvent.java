package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of Databricks' audit log, as far as it is kept: what was done, by whom, to what. Its texts are Databricks' and those of whoever
 * caused it, so they are not trusted: cut to a length, without control characters, and withheld where they look like a credential.
 *
 * @param key Databricks' id of the entry, or a digest of it where it has none; two entries of one key are one
 * @param at when it happened, by the clock of Databricks
 * @param status how Databricks answered, as an HTTP status; null when the log does not say
 */
public record LogEvent(
        String key,
        Instant at,
        WorkspaceNumber workspace,
        Name name,
        By by,
        @Nullable Integer status,
        Target target) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:_.-]{1,100}");

    /** What Databricks calls it: the service and the action, such as {@code accounts} and {@code generateDbToken}. */
    public record Name(String service, String action) {
        public Name {
            service = Check.clipped(service, 100);
            action = Check.clipped(action, 100);
        }

        /** Both in one, such as {@code accounts.generateDbToken}. */
        public String code() {
            return service + "." + action;
        }
    }

    /** Who did it, from where and with what; null what the log does not say. */
    public record By(
            @Nullable String identity,
            @Nullable String address,
            @Nullable String agent) {
        public By {
            identity = clipped(identity, 256);
            address = clipped(address, 64);
            agent = clipped(agent, 256);
        }
    }

    /** To what; null what the log does not say. */
    public record Target(
            @Nullable String token,
            @Nullable String principal,
            @Nullable String partner) {
        public Target {
            token = clipped(token, 128);
            principal = clipped(principal, 256);
            partner = clipped(partner, 64);
        }
    }

    public LogEvent {
        Check.matching("event_id", key, KEY, "must be 1 to 100 letters, digits, dots, colons, hyphens and underscores");
        if (status != null && (status < 100 || status > 999)) {
            throw new Failure.Invalid("response.status_code", "must be an HTTP status");
        }
    }

    /** Whether Databricks says that it did not do it. */
    public boolean refused() {
        return status != null && status >= 400;
    }

    private static @Nullable String clipped(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : Check.clipped(text, longest);
    }
}

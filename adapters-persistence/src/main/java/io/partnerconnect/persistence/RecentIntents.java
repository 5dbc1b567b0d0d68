package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.operation.OperationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The intents this process has written lately. An intent never changes, so that whoever concludes it need not read it again. Holds the
 * newest few thousand; the others are read.
 */
final class RecentIntents {
    private static final int MOST = 5_000;

    private final Map<OperationId, AuditEvent> newest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OperationId, AuditEvent> eldest) {
            return size() > MOST;
        }
    };

    /** Once it is durable. */
    synchronized void remember(AuditEvent intent) {
        newest.put(Objects.requireNonNull(intent.operation()), intent);
    }

    synchronized @Nullable AuditEvent of(OperationId id) {
        return newest.get(id);
    }
}

package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which audit events are asked for; null means any. {@code from} is included, {@code until} is not. */
public record EventFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable String actor,
        @Nullable String action,
        @Nullable AuditPhase phase,
        @Nullable OperationId operation,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static EventFilter any() {
        return new EventFilter(null, null, null, null, null, null, null, null);
    }
}

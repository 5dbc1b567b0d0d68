package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** Which operations are asked for; null means any. {@code open} tells those under way from those that have ended. */
public record OperationFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable OperationKind kind,
        @Nullable Boolean open) {
    public static OperationFilter any() {
        return new OperationFilter(null, null, null, null);
    }
}

package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals are asked for; null means any.
 *
 * @param sight what of workspaces and partners whoever asks sees; what an approval is for has to lie in it as a whole
 * @param asOf when they are looked at: by then some have expired
 */
public record ApprovalFilter(
        Sight sight, @Nullable Standing standing, @Nullable WorkspaceName workspace, Instant asOf) {
    /** The state of an approval in one word. */
    public enum Standing {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        USED,
        GLASS_BROKEN,
        REVIEWED;

        public static Standing of(ApprovalState state) {
            return switch (state) {
                case ApprovalState.Requested requested -> REQUESTED;
                case ApprovalState.Approved approved -> APPROVED;
                case ApprovalState.Refused refused -> REFUSED;
                case ApprovalState.Withdrawn withdrawn -> WITHDRAWN;
                case ApprovalState.Expired expired -> EXPIRED;
                case ApprovalState.Used used -> USED;
                case ApprovalState.GlassBroken broken -> GLASS_BROKEN;
                case ApprovalState.Reviewed reviewed -> REVIEWED;
            };
        }
    }

    /** Whether an approval is among them. */
    public boolean admits(Approval approval) {
        return approval.isWithin(sight)
                && (standing == null
                        || standing == Standing.of(approval.at(asOf).state()))
                && (workspace == null || approval.workspaces().contains(workspace));
    }
}

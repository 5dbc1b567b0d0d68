package io.partnerconnect.app.rest.approval;

import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What needs the approval of another person here. */
public record ApprovalPolicyResponse(
        @Schema(description = "Of these kinds everything; none: nothing needs an approval")
        List<ApprovalClass> required,

        @Schema(description = "How long an approval is good for, from when it is asked for", examples = "86400")
        long expirySeconds,

        @Schema(description = "Whether something may be done without one, with break_glass")
        boolean breakGlass) {
    static ApprovalPolicyResponse from(ApprovalPolicy policy) {
        return new ApprovalPolicyResponse(
                List.copyOf(policy.required()), policy.expiry().toSeconds(), policy.breakGlass());
    }
}

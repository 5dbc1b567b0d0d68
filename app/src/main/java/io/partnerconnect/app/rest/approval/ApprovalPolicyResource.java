package io.partnerconnect.app.rest.approval;

import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.BrowseApprovals;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What needs an approval here. */
@Path("/api/v1/approval-policy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApprovalPolicyResource {
    private final BrowseApprovals approvals;

    ApprovalPolicyResource(BrowseApprovals approvals) {
        this.approvals = approvals;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getApprovalPolicy", summary = "What needs the approval of another person, as configured")
    public ApprovalPolicyResponse get() {
        return ApprovalPolicyResponse.from(approvals.policy());
    }
}

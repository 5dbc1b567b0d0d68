package io.partnerconnect.app.rest.audit;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.BrowseAudit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What became of operations. */
@Path("/api/v1/operations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OperationsResource {
    private final BrowseAudit audit;

    OperationsResource(BrowseAudit audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getOperation", summary = "One operation, as the audit knows it")
    public OperationResponse get(@PathParam("id") String id) {
        return OperationResponse.from(audit.operation(Parameters.required("id", id, OperationId::parse)));
    }
}

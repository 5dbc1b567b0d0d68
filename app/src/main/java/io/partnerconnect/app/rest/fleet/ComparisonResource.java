package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Two workspaces beside each other. */
@Path("/api/v1/workspaces/{workspace}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComparisonResource {
    private final BrowseFleet fleet;
    private final CurrentCaller caller;

    ComparisonResource(BrowseFleet fleet, CurrentCaller caller) {
        this.caller = caller;
        this.fleet = fleet;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(
            operationId = "compareWorkspaces",
            summary = "Two workspaces beside each other, partner by partner, with what differs")
    public ComparisonResponse compare(
            @PathParam("workspace") String workspace,
            @Parameter(required = true) @QueryParam("with") @Nullable String with) {
        Fields fields = new Fields();
        WorkspaceName here = fields.required("workspace", workspace, WorkspaceName::new);
        WorkspaceName there = fields.required("with", with, WorkspaceName::new);
        return fields.whenValid(() -> ComparisonResponse.from(fleet.compare(caller.sight(), here, there)));
    }
}

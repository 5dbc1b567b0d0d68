package io.partnerconnect.app.rest.capability;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What works where, and the limits callers meet. */
@Path("/api/v1/capabilities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CapabilitiesResource {
    private final BrowseWorkspaces workspaces;
    private final CurrentCaller caller;

    CapabilitiesResource(BrowseWorkspaces workspaces, CurrentCaller caller) {
        this.caller = caller;
        this.workspaces = workspaces;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "getCapabilities", summary = "What works here, by cloud and workspace, and the limits")
    public CapabilitiesResponse get() {
        return CapabilitiesResponse.from(workspaces
                .list(caller.sight(), PageRequest.first(PageRequest.LARGEST_SIZE))
                .items());
    }
}

package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.BrowseOwedWork;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is still to be done or confirmed. */
@Path("/api/v1/owed-work")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwedWorkResource {
    private static final int MOST = 1000;

    private final BrowseOwedWork owedWork;
    private final CurrentCaller caller;

    OwedWorkResource(BrowseOwedWork owedWork, CurrentCaller caller) {
        this.caller = caller;
        this.owedWork = owedWork;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listOwedWork",
            summary = "What is still to be done or confirmed, oldest first; empty means that all is clean",
            description = "At most the 1,000 oldest.")
    public OwedWorkResponse list() {
        return OwedWorkResponse.from(owedWork.owed(caller.sight(), MOST));
    }
}

package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.CheckWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pre-flight checks of a workspace. */
@Path("/api/v1/workspaces/{workspace}/checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChecksResource {
    private final CheckWorkspace checkWorkspace;
    private final InstantSource clock;

    ChecksResource(CheckWorkspace checkWorkspace, InstantSource clock) {
        this.checkWorkspace = checkWorkspace;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "checkWorkspace",
            summary = "Look whether a workspace is fit to be administered; changes nothing")
    public ChecksResponse check(@PathParam("workspace") String workspace) {
        return new ChecksResponse(checkWorkspace.check(new WorkspaceName(workspace)), clock.instant());
    }

    /** The checks, in the order they are made. */
    public record ChecksResponse(List<CheckResult> items, Instant observedAt) {}
}

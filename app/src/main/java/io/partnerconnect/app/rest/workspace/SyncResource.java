package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How old what is known of a workspace is, and reading it anew. */
@Path("/api/v1/workspaces/{workspace}/sync")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SyncResource {
    private final SyncWorkspaces sync;

    SyncResource(SyncWorkspaces sync) {
        this.sync = sync;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(operationId = "getSync", summary = "How old what is known of the workspace is")
    public SyncResponse get(@PathParam("workspace") String workspace) {
        return SyncResponse.from(sync.freshness(new WorkspaceName(workspace)));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "syncWorkspace",
            summary = "Have the workspace read anew, at once; changes nothing in it",
            description = "202 with how old what is known is until then. Asking again meanwhile is as good as once.")
    @APIResponseSchema(value = SyncResponse.class, responseCode = "202")
    public Response sync(@PathParam("workspace") String workspace) {
        return Response.accepted(SyncResponse.from(sync.request(new WorkspaceName(workspace))))
                .build();
    }
}

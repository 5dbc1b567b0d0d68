package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All workspaces and partners. */
@Path("/api/v1/matrix")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MatrixResource {
    private final BrowseFleet fleet;
    private final CurrentCaller caller;

    MatrixResource(BrowseFleet fleet, CurrentCaller caller) {
        this.caller = caller;
        this.fleet = fleet;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "listMatrix", summary = "All workspaces by name, each with what there is of each partner")
    public RestResponse<PageResponse<MatrixRowResponse>> matrix(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(fleet.matrix(caller.sight(), Pages.request(size, token)), MatrixRowResponse::from, uri);
    }
}

package io.partnerconnect.app.rest.history;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.history.HistoryKeys;
import io.partnerconnect.domain.port.in.BrowseHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signed checkpoints of the history: they tell nothing of its events, so that whoever sees anything may keep them. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CheckpointsResource {
    private final BrowseHistory history;
    private final HistoryKeys keys;

    CheckpointsResource(BrowseHistory history, HistoryKeys keys) {
        this.history = history;
        this.keys = keys;
    }

    @GET
    @Path("/checkpoints")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(operationId = "listCheckpoints", summary = "The signed checkpoints of the audit's history, newest first")
    public RestResponse<PageResponse<CheckpointResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(history.checkpoints(Pages.request(size, token)), CheckpointResponse::from, uri);
    }

    @GET
    @Path("/checkpoints/latest")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(
            operationId = "getLatestCheckpoint",
            summary = "The newest checkpoint",
            description = "Who keeps it can prove later what the history was: nothing before it can be changed unseen.")
    public CheckpointResponse latest() {
        return CheckpointResponse.from(history.latest());
    }

    @GET
    @Path("/checkpoints/{number}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(operationId = "getCheckpoint", summary = "One checkpoint")
    public CheckpointResponse get(@PathParam("number") String number) {
        return CheckpointResponse.from(history.checkpoint(Numbers.required("number", number)));
    }

    @GET
    @Path("/keys")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(operationId = "getHistoryKeys", summary = "The public keys that check checkpoints")
    public KeysResponse keys() {
        return KeysResponse.from(keys);
    }
}

package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tokens of all workspaces. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FleetTokensResource {
    private final BrowseFleet fleet;
    private final InstantSource clock;
    private final CurrentCaller caller;

    FleetTokensResource(BrowseFleet fleet, InstantSource clock, CurrentCaller caller) {
        this.caller = caller;
        this.fleet = fleet;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listTokens",
            summary = "Tokens of all workspaces, as they were when the workspaces were read last",
            description =
                    "In an order that depends on the filter and stays the same from page to page. A page can hold fewer tokens than asked"
                            + " for, or none, and still have a next one. Those that are gone are shown with state=GONE.")
    public RestResponse<FleetTokensResponse> list(
            @BeanParam TokenParameters which,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(
                FleetTokensResponse.from(
                        fleet.tokens(caller.sight(), which.filter(), Pages.request(size, token)),
                        fleet.unread(caller.sight()),
                        clock.instant()),
                uri);
    }

    @GET
    @Path("/count")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "countTokens",
            summary = "How many tokens of all workspaces a filter admits: what a rule would mean before it is made one",
            description = "Such as lives_longer_than_days=60 for a policy by which tokens live 60 days at most.")
    public TokenCountResponse count(@BeanParam TokenParameters which) {
        return TokenCountResponse.from(fleet.count(caller.sight(), which.filter()));
    }
}

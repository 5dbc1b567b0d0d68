package io.partnerconnect.app.rest.migration;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.BrowseMigrations;
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

/** How far a partner's connections are on their way from tokens to OAuth secrets. */
@Path("/api/v1/partners/{partner}/migration")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MigrationResource {
    private final BrowseMigrations migrations;
    private final CurrentCaller caller;

    MigrationResource(BrowseMigrations migrations, CurrentCaller caller) {
        this.caller = caller;
        this.migrations = migrations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_PARTNER)
    @Operation(
            operationId = "getMigration",
            summary = "Which of its connections still use tokens, and what to do next",
            description =
                    "Of the recorded connections, by workspace. Read from the workspaces at each call, 16 of them for a page at the"
                            + " most. Empty for a partner that takes no OAuth secrets.")
    public RestResponse<MigrationResponse> get(
            @PathParam("partner") String partner,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        PartnerKey key = new PartnerKey(partner);
        return Pages.answer(
                MigrationResponse.from(migrations.of(caller.sight(), key, Pages.request(size, token))), uri);
    }
}

package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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

    FleetTokensResource(BrowseFleet fleet, InstantSource clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listTokens",
            summary = "Tokens of all workspaces, as they were when the workspaces were read last",
            description =
                    "In an order that depends on the filter and stays the same from page to page. A page can hold fewer tokens than asked"
                            + " for, or none, and still have a next one. Those that are gone are shown with state=GONE.")
    public RestResponse<FleetTokensResponse> list(
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("state") @Nullable String state,
            @QueryParam("never_expires") @Nullable String neverExpires,
            @QueryParam("expires_before") @Nullable String expiresBefore,
            @QueryParam("last_used_before") @Nullable String lastUsedBefore,
            @QueryParam("created_before") @Nullable String createdBefore,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        TokenState which = fields.optional("state", state, Parameters.oneOf(TokenState.class));
        Boolean never = fields.optional("never_expires", neverExpires, Parameters::flag);
        Instant expires = fields.optional("expires_before", expiresBefore, Parameters::instant);
        LocalDate used = fields.optional("last_used_before", lastUsedBefore, Parameters::day);
        Instant created = fields.optional("created_before", createdBefore, Parameters::instant);
        TokenFilter filter = fields.whenValid(() -> new TokenFilter(name, key, which, never, expires, used, created));
        return Pages.answer(
                FleetTokensResponse.from(
                        fleet.tokens(filter, Pages.request(size, token)), fleet.unread(), clock.instant()),
                uri);
    }
}

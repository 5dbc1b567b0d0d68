package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.partner.PartnerKey;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The connections of all workspaces. */
@Path("/api/v1/connections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FleetConnectionsResource {
    private final BrowseFleet fleet;
    private final CurrentCaller caller;

    FleetConnectionsResource(BrowseFleet fleet, CurrentCaller caller) {
        this.caller = caller;
        this.fleet = fleet;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listFleetConnections",
            summary =
                    "Connections of all workspaces, by workspace and partner, as they were when the workspaces were read last",
            description =
                    "With as_of as they were known then: which partners could reach a workspace on that day. A page can hold"
                            + " fewer than asked for, or none, and still have a next one.")
    public RestResponse<PageResponse<FleetConnectionResponse>> list(
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("state") @Nullable String state,
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("reaches") @Nullable String reaches,
            @QueryParam("as_of") @Nullable String asOf,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        ConnectionState which = fields.optional("state", state, Parameters.oneOf(ConnectionState.class));
        FindingKind kind = fields.optional("finding", finding, Parameters.oneOf(FindingKind.class));
        Boolean can = fields.optional("reaches", reaches, Parameters::flag);
        Instant then = fields.optional("as_of", asOf, Parameters::instant);
        ConnectionFilter filter = fields.whenValid(() -> new ConnectionFilter(name, key, which, kind, can, then));
        return Pages.answer(
                fleet.connections(caller.sight(), filter, Pages.request(size, token)),
                FleetConnectionResponse::from,
                uri);
    }
}

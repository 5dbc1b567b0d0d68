package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.Generations;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The connections of one workspace. */
@Path("/api/v1/workspaces/{workspace}/connections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConnectionsResource {
    private final BrowseTiles tiles;
    private final BrowseOperations operations;
    private final RecordConnection recordConnection;
    private final ForgetConnection forgetConnection;
    private final Mandates mandates;

    ConnectionsResource(
            BrowseTiles tiles,
            BrowseOperations operations,
            RecordConnection recordConnection,
            ForgetConnection forgetConnection,
            Mandates mandates) {
        this.tiles = tiles;
        this.operations = operations;
        this.recordConnection = recordConnection;
        this.forgetConnection = forgetConnection;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(
            operationId = "listConnections",
            summary = "The tiles on which there is something: a check mark or a service principal")
    public TilesResponse list(@PathParam("workspace") String workspace) {
        WorkspaceName name = new WorkspaceName(workspace);
        return TilesResponse.of(tiles.list(mandates.caller().sight(), name).stream()
                .filter(tile -> tile.state() != ConnectionState.NOT_CONNECTED)
                .map(tile -> TileResponse.from(name, tile))
                .toList());
    }

    @GET
    @Path("/{partner}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "getConnection", summary = "One connection, or its absence, in full")
    public ConnectionResponse get(@PathParam("workspace") String workspace, @PathParam("partner") String partner) {
        WorkspaceName name = new WorkspaceName(workspace);
        Tile tile = tiles.get(name, new PartnerKey(partner));
        OperationFilter on = new OperationFilter(name, tile.partner().key(), null, null);
        return ConnectionResponse.from(
                name,
                tile,
                Generations.numbered(operations
                        .list(mandates.caller().sight(), on, PageRequest.first(PageRequest.LARGEST_SIZE))
                        .items()));
    }

    @PUT
    @Path("/{partner}/check-mark")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "recordConnection",
            summary = "Record that the tile carries the check mark",
            description = "Databricks has no API that shows check marks: record here what you see on the tile.")
    @APIResponseSchema(ConnectionResponse.RecordResponse.class)
    public Response record(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        RecordConnection.Command command =
                new RecordConnection.Command(new WorkspaceName(workspace), new PartnerKey(partner));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                recordConnection.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(ConnectionResponse.record(done.result())));
    }

    @DELETE
    @Path("/{partner}/check-mark")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "forgetConnection",
            summary = "Forget a recorded check mark; nothing happens in Databricks")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response forget(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        ForgetConnection.Command command =
                new ForgetConnection.Command(new WorkspaceName(workspace), new PartnerKey(partner));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                forgetConnection.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }
}

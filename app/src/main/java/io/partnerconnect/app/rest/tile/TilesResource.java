package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a portal draws: every partner of the catalogue in one workspace. */
@Path("/api/v1/workspaces/{workspace}/tiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TilesResource {
    private final BrowseTiles tiles;
    private final CurrentCaller caller;

    TilesResource(BrowseTiles tiles, CurrentCaller caller) {
        this.caller = caller;
        this.tiles = tiles;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(operationId = "listTiles", summary = "The tiles, by partner")
    public TilesResponse list(@PathParam("workspace") String workspace) {
        WorkspaceName name = new WorkspaceName(workspace);
        return TilesResponse.of(tiles.list(caller.sight(), name).stream()
                .map(tile -> TileResponse.from(name, tile))
                .toList());
    }
}

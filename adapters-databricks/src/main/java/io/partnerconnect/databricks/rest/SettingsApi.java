package io.partnerconnect.databricks.rest;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The workspace's settings and who may use tokens. Permissions are only read here.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/workspaceconf">Workspace configuration API</a>
 * @see <a href="https://docs.databricks.com/api/workspace/tokenmanagement/getpermissions">Token permissions API</a>
 */
@Path("/api/2.0")
@Produces(MediaType.APPLICATION_JSON)
public interface SettingsApi {
    @GET
    @Path("/workspace-conf")
    Response configuration(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @QueryParam("keys") String keys);

    @GET
    @Path("/permissions/authorization/tokens")
    Response tokenPermissions(@Url String workspace, @HeaderParam("Authorization") String authorization);
}

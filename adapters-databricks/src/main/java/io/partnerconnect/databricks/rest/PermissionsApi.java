package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.PermissionsChange;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Permissions on objects, and on the use of tokens. There is no PUT here: it takes away what others were given, and of tokens it revokes
 * theirs.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/permissions/update">Permissions API</a>
 */
@Path("/api/2.0/permissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PermissionsApi {
    @GET
    @Path("/{type}/{id}")
    Response of(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("type") String type,
            @PathParam("id") String id);

    @PATCH
    @Path("/{type}/{id}")
    Response merge(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("type") String type,
            @PathParam("id") String id,
            PermissionsChange change);
}

package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.CatalogPrivileges;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Privileges on the catalogs of Unity Catalog.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/grants">Grants API</a>
 */
@Path("/api/2.1/unity-catalog/permissions/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface UnityCatalogApi {
    /**
     * {@code principal}: whose privileges, or everybody's; {@code size}: 0 for as many as the workspace likes to give at once. A page can be
     * empty and still have a next one.
     */
    @GET
    @Path("/{name}")
    Response privileges(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("name") String name,
            @QueryParam("principal") @Nullable String principal,
            @QueryParam("max_results") int size,
            @QueryParam("page_token") @Nullable String pageToken);

    @PATCH
    @Path("/{name}")
    Response change(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("name") String name,
            CatalogPrivileges.Changes changes);
}

package io.partnerconnect.databricks.rest;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * SQL warehouses and clusters.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/warehouses/list">SQL warehouses API</a>
 * @see <a href="https://docs.databricks.com/api/workspace/clusters/list">Clusters API</a>
 */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public interface ComputeApi {
    @GET
    @Path("/2.0/sql/warehouses")
    Response warehouses(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("page_size") int pageSize,
            @QueryParam("page_token") @Nullable String pageToken);

    @GET
    @Path("/2.1/clusters/list")
    Response clusters(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("page_size") int pageSize,
            @QueryParam("page_token") @Nullable String pageToken);
}

package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.ClusterId;
import io.partnerconnect.databricks.wire.CreateClusterRequest;
import io.partnerconnect.databricks.wire.CreateWarehouseRequest;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
@Consumes(MediaType.APPLICATION_JSON)
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

    @POST
    @Path("/2.0/sql/warehouses")
    Response createWarehouse(
            @Url String workspace, @HeaderParam("Authorization") String authorization, CreateWarehouseRequest request);

    @GET
    @Path("/2.0/sql/warehouses/{id}")
    Response warehouse(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

    @DELETE
    @Path("/2.0/sql/warehouses/{id}")
    Response deleteWarehouse(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

    @POST
    @Path("/2.1/clusters/create")
    Response createCluster(
            @Url String workspace, @HeaderParam("Authorization") String authorization, CreateClusterRequest request);

    @GET
    @Path("/2.1/clusters/get")
    Response cluster(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("cluster_id") String id);

    /** A plain delete only terminates it. */
    @POST
    @Path("/2.1/clusters/permanent-delete")
    Response deleteClusterForGood(
            @Url String workspace, @HeaderParam("Authorization") String authorization, ClusterId cluster);
}

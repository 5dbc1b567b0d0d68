package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.CreateOboTokenRequest;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Token management, for admins. The list is one document without pages.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/tokenmanagement">Token management API</a>
 */
@Path("/api/2.0/token-management")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TokenManagementApi {
    @POST
    @Path("/on-behalf-of/tokens")
    Response createOnBehalfOf(
            @Url String workspace, @HeaderParam("Authorization") String authorization, CreateOboTokenRequest request);

    @GET
    @Path("/tokens")
    Response list(@Url String workspace, @HeaderParam("Authorization") String authorization);

    @GET
    @Path("/tokens/{id}")
    Response get(@Url String workspace, @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

    @DELETE
    @Path("/tokens/{id}")
    Response delete(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @PathParam("id") String id);
}

package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.CreateOwnTokenRequest;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Tokens of whoever calls.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/tokens">Token API</a>
 */
@Path("/api/2.0/token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface OwnTokensApi {
    @POST
    @Path("/create")
    Response create(
            @Url String workspace, @HeaderParam("Authorization") String authorization, CreateOwnTokenRequest request);
}

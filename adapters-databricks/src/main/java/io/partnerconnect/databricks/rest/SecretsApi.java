package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.PutSecretRequest;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Secret scopes. Values are only ever put there.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/secrets/putsecret">Secrets API</a>
 */
@Path("/api/2.0/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SecretsApi {
    @POST
    @Path("/put")
    Response put(@Url String workspace, @HeaderParam("Authorization") String authorization, PutSecretRequest request);
}

package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.CreateSecretRequest;
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
 * OAuth secrets of service principals, by SCIM id, as the workspace passes them on to the account.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/serviceprincipalsecretsproxy">Service principal secrets proxy API</a>
 */
@Path("/api/2.0/accounts/servicePrincipals/{principal}/credentials/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PrincipalSecretsApi {
    @POST
    Response create(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("principal") String principal,
            CreateSecretRequest request);

    @GET
    Response list(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("principal") String principal,
            @QueryParam("page_token") @Nullable String pageToken);

    @DELETE
    @Path("/{id}")
    Response delete(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("principal") String principal,
            @PathParam("id") String id);
}

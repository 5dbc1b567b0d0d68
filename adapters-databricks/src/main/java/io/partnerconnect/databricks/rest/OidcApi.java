package io.partnerconnect.databricks.rest;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Logging in as a service principal.
 *
 * @see <a href="https://docs.databricks.com/dev-tools/auth/oauth-m2m">OAuth machine-to-machine</a>
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface OidcApi {
    @GET
    @Path("/oidc/.well-known/oauth-authorization-server")
    Response discover(@Url String workspace);

    /** {@code endpoint} is the whole address that discovery gave. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response token(
            @Url String endpoint,
            @HeaderParam("Authorization") String authorization,
            @FormParam("grant_type") String grantType,
            @FormParam("scope") String scope);
}

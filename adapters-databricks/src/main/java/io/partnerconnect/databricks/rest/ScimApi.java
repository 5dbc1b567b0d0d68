package io.partnerconnect.databricks.rest;

import io.partnerconnect.databricks.wire.CreateServicePrincipalRequest;
import io.partnerconnect.databricks.wire.PatchOp;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Service principals, their groups, and the caller himself.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/serviceprincipals">Service principals API</a>
 * @see <a href="https://docs.databricks.com/api/workspace/groups">Groups API</a>
 * @see <a href="https://docs.databricks.com/api/workspace/users">Users API</a>
 * @see <a href="https://docs.databricks.com/api/workspace/currentuser">Current user API</a>
 */
@Path("/api/2.0/preview/scim/v2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ScimApi {
    @GET
    @Path("/ServicePrincipals")
    Response list(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("startIndex") long startIndex,
            @QueryParam("count") int count,
            @QueryParam("sortBy") String sortBy,
            @QueryParam("excludedAttributes") String excludedAttributes);

    @POST
    @Path("/ServicePrincipals")
    Response create(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            CreateServicePrincipalRequest request);

    @PATCH
    @Path("/ServicePrincipals/{id}")
    Response patch(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") long id,
            PatchOp change);

    @DELETE
    @Path("/ServicePrincipals/{id}")
    Response delete(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @PathParam("id") long id);

    /** Of a group only members are changed, one at a time. */
    @PATCH
    @Path("/Groups/{id}")
    Response patchGroup(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") long id,
            PatchOp change);

    @GET
    @Path("/Users")
    Response users(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("filter") String filter,
            @QueryParam("count") int count,
            @QueryParam("attributes") String attributes);

    @GET
    @Path("/Me")
    Response me(@Url String workspace, @HeaderParam("Authorization") String authorization);
}

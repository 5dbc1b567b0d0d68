package io.partnerconnect.app.rest.policy;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.in.BrowseRotationPolicies;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.RemoveRotationPolicy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rotation policies: which tokens are replaced by themselves when they get old. */
@Path("/api/v1/rotation-policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PoliciesResource {
    private final BrowseRotationPolicies policies;
    private final PutRotationPolicy putRotationPolicy;
    private final RemoveRotationPolicy removeRotationPolicy;
    private final NewPolicies fresh;
    private final Mandates mandates;

    PoliciesResource(
            BrowseRotationPolicies policies,
            PutRotationPolicy putRotationPolicy,
            RemoveRotationPolicy removeRotationPolicy,
            NewPolicies fresh,
            Mandates mandates) {
        this.policies = policies;
        this.putRotationPolicy = putRotationPolicy;
        this.removeRotationPolicy = removeRotationPolicy;
        this.fresh = fresh;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "listRotationPolicies", summary = "All rotation policies, oldest first")
    public PoliciesResponse list() {
        return PoliciesResponse.of(policies.all(mandates.caller().sight()));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "addRotationPolicy",
            summary = "Have tokens replaced when they get old",
            description =
                    "For a connection the most specific policy counts, enabled or not: its own before its partner's before that by labels; of equal ones the oldest.")
    @APIResponseSchema(value = PolicyResponse.class, responseCode = "201")
    public Response add(@Nullable PolicyRequest request, @Context UriInfo uri) {
        PolicyRequest body = Parameters.body(request);
        RotationPolicy policy = fresh.of(body);
        return put(
                policy,
                body,
                Response.status(Response.Status.CREATED)
                        .location(uri.getAbsolutePathBuilder()
                                .path(policy.id().toString())
                                .build()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.POLICY)
    @Operation(operationId = "getRotationPolicy", summary = "One rotation policy")
    @APIResponseSchema(PolicyResponse.class)
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), policies.get(read(id))).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.POLICY)
    @Operation(
            operationId = "putRotationPolicy",
            summary = "Change a rotation policy",
            description = "Rotations it has begun go on as they were begun.")
    @APIResponseSchema(PolicyResponse.class)
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PolicyRequest request) {
        PolicyRequest body = Parameters.body(request);
        return put(fresh.of(body, read(id), () -> ETags.version(ifMatch)), body, Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.POLICY)
    @Operation(operationId = "deleteRotationPolicy", summary = "Remove a rotation policy; rotations it has begun go on")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        PolicyId policy = read(id);
        Why why = Why.of(reason, ticket);
        RemoveRotationPolicy.Command command = new RemoveRotationPolicy.Command(policy, ETags.version(ifMatch));
        return Answers.of(
                removeRotationPolicy.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    @GET
    @Path("/{id}/runs")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.POLICY)
    @Operation(
            operationId = "listPolicyRuns",
            summary = "What came of the policy's latest look at each connection it counts for, by connection")
    public RestResponse<PageResponse<RunResponse>> runs(
            @PathParam("id") String id,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(
                policies.runs(mandates.caller().sight(), read(id), Pages.request(size, token)), RunResponse::from, uri);
    }

    private Response put(RotationPolicy policy, PolicyRequest body, Response.ResponseBuilder status) {
        Why why = Why.of(body.reason(), body.ticket());
        PutRotationPolicy.Command command = new PutRotationPolicy.Command(policy);
        return Answers.of(
                putRotationPolicy.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> answer(status, done.result()));
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder status, RotationPolicy policy) {
        return status.entity(PolicyResponse.from(policy)).header(HttpHeaders.ETAG, ETags.of(policy.version()));
    }

    private static PolicyId read(String id) {
        return Parameters.required("id", id, PolicyId::parse);
    }
}

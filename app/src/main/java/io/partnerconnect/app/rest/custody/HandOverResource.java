package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What is left to do with the token an operation made: to set it at the partner, and to see its use. */
@Path("/api/v1/operations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HandOverResource {
    private final BrowseHandOvers handOvers;
    private final HandOverAnswers answers;

    HandOverResource(BrowseHandOvers handOvers, HandOverAnswers answers) {
        this.handOvers = handOvers;
        this.answers = answers;
    }

    @GET
    @Path("/hand-over")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.OPERATION)
    @Operation(
            operationId = "getHandOver",
            summary = "What is left to do with the token an operation made",
            description = "404 when it gave no value away, or not yet.")
    public HandOverResponse get(@PathParam("id") String id) {
        return answers.response(handOvers.get(Parameters.required("id", id, OperationId::parse)));
    }

    @POST
    @Path("/handed-over")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.OPERATION)
    @Operation(
            operationId = "confirmHandOver",
            summary = "Say that the new value is set at the partner; what is left is to see its use")
    @APIResponseSchema(HandOverResponse.class)
    public Response confirm(@PathParam("id") String id, @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        return answers.confirm(Parameters.required("id", id, OperationId::parse), body);
    }
}

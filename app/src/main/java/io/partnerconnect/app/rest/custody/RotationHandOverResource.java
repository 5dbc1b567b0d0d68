package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What people say of the value a rotation hands over. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}/rotations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RotationHandOverResource {
    private final BrowseHandOvers handOvers;
    private final HandOverAnswers answers;

    RotationHandOverResource(BrowseHandOvers handOvers, HandOverAnswers answers) {
        this.handOvers = handOvers;
        this.answers = answers;
    }

    @POST
    @Path("/{id}/handed-over")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "confirmRotationHandOver", summary = "The same, for a rotation of the connection")
    @APIResponseSchema(HandOverResponse.class)
    public Response confirmRotation(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id,
            @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        ConnectionName connection = new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
        OperationId operation = Parameters.required("id", id, OperationId::parse);
        Why.of(body.reason(), body.ticket());
        if (!handOvers.get(operation).connection().equals(connection)) {
            throw new Failure.NotFound(Missing.HAND_OVER, "of operation " + id);
        }
        return answers.confirm(operation, body);
    }
}

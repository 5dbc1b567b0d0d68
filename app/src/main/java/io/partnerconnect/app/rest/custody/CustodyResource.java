package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.AcknowledgeValue;
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

/** What people say of the value an operation hands over. */
@Path("/api/v1/operations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustodyResource {
    private final AcknowledgeValue acknowledgeValue;
    private final Mandates mandates;

    CustodyResource(AcknowledgeValue acknowledgeValue, Mandates mandates) {
        this.acknowledgeValue = acknowledgeValue;
        this.mandates = mandates;
    }

    @POST
    @Path("/acknowledge")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.OPERATION)
    @Operation(
            operationId = "acknowledgeValue",
            summary = "Say that the sealed value is with who can open it: it is removed here",
            description = "Saying it again does no harm. 409 when there is no sealed value, or not yet.")
    @APIResponseSchema(OperationResponse.class)
    public Response acknowledge(@PathParam("id") String id, @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        AcknowledgeValue.Command command =
                new AcknowledgeValue.Command(Parameters.required("id", id, OperationId::parse));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                acknowledgeValue.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(OperationResponse.from(done.result())));
    }
}

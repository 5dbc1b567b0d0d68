package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.finding.FindingId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** That a finding is known and left as it is for a time. */
@Path("/api/v1/findings/{id}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AcknowledgementResource {
    private final FindingAnswers answers;

    AcknowledgementResource(FindingAnswers answers) {
        this.answers = answers;
    }

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.FINDING)
    @Operation(
            operationId = "acknowledgeFinding",
            summary = "Say that a finding is known and left as it is until then; it costs no points so long")
    @APIResponseSchema(FleetFindingResponse.class)
    public Response acknowledge(@PathParam("id") String id, @Nullable AcknowledgeRequest request) {
        AcknowledgeRequest body = Parameters.body(request);
        Fields fields = new Fields();
        FindingId finding = fields.required("id", id, FindingId::parse);
        Instant until = fields.required("until", body.until(), Parameters::instant);
        return fields.whenValid(() -> answers.acknowledge(finding, until, Why.of(body.reason(), body.ticket())));
    }

    @DELETE
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.FINDING)
    @Operation(operationId = "withdrawAcknowledgement", summary = "Take that back: the finding is open to all again")
    @APIResponseSchema(FleetFindingResponse.class)
    public Response withdraw(
            @PathParam("id") String id,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        return answers.acknowledge(Parameters.required("id", id, FindingId::parse), null, Why.of(reason, ticket));
    }
}

package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What the partner of a connection answers. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}/partner-answer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerAnswerResource {
    private final ReportPartnerAnswer reportPartnerAnswer;
    private final Mandates mandates;

    PartnerAnswerResource(ReportPartnerAnswer reportPartnerAnswer, Mandates mandates) {
        this.reportPartnerAnswer = reportPartnerAnswer;
        this.mandates = mandates;
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "reportPartnerAnswer",
            summary = "Report what the partner answered to somebody who opened the tile",
            description =
                    "Databricks tells nobody else. The finding PARTNER_SIDE_STALE stands until CONNECTED is reported or the check mark is"
                            + " forgotten.")
    @APIResponseSchema(ConnectionResponse.RecordResponse.class)
    public Response report(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @Nullable PartnerAnswerRequest request) {
        PartnerAnswerRequest body = Parameters.body(request);
        WorkspaceName where = new WorkspaceName(workspace);
        PartnerKey whose = new PartnerKey(partner);
        Fields fields = new Fields();
        PartnerAnswer answer = fields.required("answer", body.answer(), value -> value);
        ReportPartnerAnswer.Command command =
                fields.whenValid(() -> new ReportPartnerAnswer.Command(where, whose, answer));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                reportPartnerAnswer.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(ConnectionResponse.record(done.result())));
    }
}

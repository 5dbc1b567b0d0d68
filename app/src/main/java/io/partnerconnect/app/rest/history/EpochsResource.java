package io.partnerconnect.app.rest.history;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Epochs of the history. */
@Path("/api/v1/audit/epochs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EpochsResource {
    private final OpenEpoch openEpoch;
    private final Mandates mandates;

    EpochsResource(OpenEpoch openEpoch, Mandates mandates) {
        this.openEpoch = openEpoch;
        this.mandates = mandates;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "openEpoch",
            summary = "Let the history go on in a database that was restored or moved",
            description =
                    "Only where it is refused to be sealed. Checkpoints that were published and are not part of it stay what they are, and whoever has them will ask.")
    @APIResponseSchema(value = EpochResponse.class, responseCode = "201")
    public Response open(@Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        OpenEpoch.Command command = new OpenEpoch.Command();
        return Answers.of(
                openEpoch.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.status(Response.Status.CREATED).entity(EpochResponse.from(done.result())));
    }
}

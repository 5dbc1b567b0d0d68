package io.partnerconnect.app.rest.credential;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.RewrapCredentials;
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

/** The keys the service's credentials are sealed with. They are configured; here is only what is sealed with them. */
@Path("/api/v1/credential-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CredentialKeysResource {
    private final RewrapCredentials rewrapCredentials;
    private final Mandates mandates;

    CredentialKeysResource(RewrapCredentials rewrapCredentials, Mandates mandates) {
        this.rewrapCredentials = rewrapCredentials;
        this.mandates = mandates;
    }

    @POST
    @Path("/rewrap")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "rewrapCredentials",
            summary = "Seal with the current key what is sealed with others, so that those can be taken away",
            description =
                    "At most a thousand at a time; asking again goes on with the rest. The credentials themselves stay what they are.")
    @APIResponseSchema(RewrapResponse.class)
    public Response rewrap(@Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        RewrapCredentials.Command command = new RewrapCredentials.Command();
        return Answers.of(
                rewrapCredentials.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(RewrapResponse.from(done.result())));
    }
}

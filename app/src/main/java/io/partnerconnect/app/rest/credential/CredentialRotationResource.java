package io.partnerconnect.app.rest.credential;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The rotation of a credential of the service, by the service. Its value is in no answer. */
@Path("/api/v1/credentials/{name}/rotate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CredentialRotationResource {
    private final RotateCredential rotateCredential;
    private final Mandates mandates;
    private final InstantSource clock;

    CredentialRotationResource(RotateCredential rotateCredential, Mandates mandates, InstantSource clock) {
        this.rotateCredential = rotateCredential;
        this.mandates = mandates;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "rotateCredential",
            summary = "Replace a sealed credential by a new one that the service makes for itself",
            description =
                    "The new one is tried, and must be an administrator, before it is used; then the old one is revoked. When that has to wait,"
                            + " rotation_operation_id in the answer is not null, and the service goes on with it. A token has to be that of one"
                            + " workspace. What the configuration has is refused.")
    @APIResponseSchema(CredentialResponse.class)
    public Response rotate(
            @PathParam("name") String name,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RotateCredentialRequest request) {
        RotateCredentialRequest body = Parameters.body(request);
        RotateCredential.Command command = body.toCommand(name);
        return Answers.of(
                rotateCredential.handle(mandates.once(body.reason(), body.ticket(), key, command), command), done -> {
                    CredentialResponse answer = CredentialResponse.from(done.result(), clock.instant());
                    Response.ResponseBuilder response = Response.ok(answer);
                    return answer.version() == null
                            ? response
                            : response.header(HttpHeaders.ETAG, ETags.of(answer.version()));
                });
    }
}

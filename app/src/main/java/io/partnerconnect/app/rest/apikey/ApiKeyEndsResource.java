package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The end of an API key, or of its value. */
@Path("/api/v1/api-keys/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiKeyEndsResource {
    private final RotateApiKey rotateApiKey;
    private final RevokeApiKey revokeApiKey;
    private final Mandates mandates;
    private final InstantSource clock;

    ApiKeyEndsResource(RotateApiKey rotateApiKey, RevokeApiKey revokeApiKey, Mandates mandates, InstantSource clock) {
        this.rotateApiKey = rotateApiKey;
        this.revokeApiKey = revokeApiKey;
        this.mandates = mandates;
        this.clock = clock;
    }

    @POST
    @Path("/rotate")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Give an API key another value, which is in this answer and nowhere else",
            description = "The value before goes on for the overlap; one from before that ends at once.")
    @APIResponseSchema(IssuedKeyResponse.class)
    public Response rotate(
            @PathParam("name") String name,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RotateKeyRequest request) {
        RotateKeyRequest body = Parameters.body(request);
        RotateApiKey.Command command = body.toCommand(name, mandates.caller().access());
        return Answers.of(
                rotateApiKey.handle(mandates.once(body.reason(), body.ticket(), key, command), command),
                done -> Response.ok(IssuedKeyResponse.from(done.operation(), done.result(), clock.instant())));
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "revokeApiKey",
            summary = "End an API key for good",
            description =
                    "It is refused everywhere within seconds. One that was ended stays so; asking again does no harm.")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response revoke(
            @PathParam("name") String name,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        RevokeApiKey.Command command = new RevokeApiKey.Command(Parameters.required("name", name, ApiKeyName::new));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                revokeApiKey.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }
}

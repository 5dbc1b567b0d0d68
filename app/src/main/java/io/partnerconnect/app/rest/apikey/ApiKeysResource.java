package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.port.in.BrowseApiKeys;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** API keys: how programs without an identity provider come in. For administrators of the whole organisation. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiKeysResource {
    private final BrowseApiKeys keys;
    private final CreateApiKey createApiKey;
    private final Mandates mandates;
    private final InstantSource clock;

    ApiKeysResource(BrowseApiKeys keys, CreateApiKey createApiKey, Mandates mandates, InstantSource clock) {
        this.keys = keys;
        this.createApiKey = createApiKey;
        this.mandates = mandates;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Confidential
    @Operation(operationId = "listApiKeys", summary = "The API keys by name, those that have ended too")
    public RestResponse<PageResponse<ApiKeyResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(
                keys.list(Pages.request(size, token)), key -> ApiKeyResponse.from(key, clock.instant()), uri);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key; the value is in this answer and nowhere else",
            description =
                    "Nobody makes a key that allows what he has not himself. A repeated request is answered with the operation and without the value: who lost the answer rotates the key, or revokes it.")
    @APIResponseSchema(value = IssuedKeyResponse.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ApiKeyRequest request,
            @Context UriInfo uri) {
        ApiKeyRequest body = Parameters.body(request);
        CreateApiKey.Command command = body.toCommand(mandates.caller().access());
        return Answers.of(
                createApiKey.handle(
                        mandates.once(body.reason(), body.ticket(), key, command, body.breakGlass()), command),
                done -> Response.created(uri.getAbsolutePathBuilder()
                                .path(command.name().value())
                                .build())
                        .entity(IssuedKeyResponse.from(done.operation(), done.result(), clock.instant())));
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Confidential
    @Operation(operationId = "getApiKey", summary = "One API key")
    public ApiKeyResponse get(@PathParam("name") String name) {
        return ApiKeyResponse.from(keys.get(Parameters.required("name", name, ApiKeyName::new)), clock.instant());
    }
}

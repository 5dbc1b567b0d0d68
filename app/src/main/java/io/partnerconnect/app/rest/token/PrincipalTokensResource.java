package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTokens;
import io.partnerconnect.domain.port.in.MintToken;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tokens of one service principal. */
@Path("/api/v1/workspaces/{workspace}/service-principals/{application_id}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrincipalTokensResource {
    private final BrowseTokens tokens;
    private final MintToken mintToken;
    private final Mandates mandates;

    PrincipalTokensResource(BrowseTokens tokens, MintToken mintToken, Mandates mandates) {
        this.tokens = tokens;
        this.mintToken = mintToken;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "listServicePrincipalTokens", summary = "Its tokens, by id")
    public RestResponse<PageResponse<TokenResponse>> list(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        WorkspaceName name = new WorkspaceName(workspace);
        ApplicationId principal = ApplicationId.parse(applicationId);
        return Pages.answer(tokens.of(name, principal, Pages.request(size, token)), TokenResponse::from, uri);
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "mintToken",
            summary = "Mint a token on its behalf; the value is in this answer and nowhere else")
    @APIResponseSchema(value = MintedResponse.class, responseCode = "201")
    public Response mint(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable MintTokenRequest request,
            @Context UriInfo uri) {
        MintTokenRequest body = Parameters.body(request);
        MintToken.Command command = body.toCommand(workspace, applicationId);
        Mandate mandate = mandates.once(body.reason(), body.ticket(), key, command);
        return Answers.of(
                mintToken.handle(mandate, command),
                done -> Response.created(place(uri, workspace, done.result()))
                        .entity(MintedResponse.from(
                                done.operation(),
                                done.result().token(),
                                done.result().secret())));
    }

    private static URI place(UriInfo uri, String workspace, MintedToken minted) {
        return uri.getBaseUriBuilder()
                .path("api/v1/workspaces/{workspace}/tokens/{token}")
                .build(workspace, minted.token().id().value());
    }
}

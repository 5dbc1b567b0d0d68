package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTokens;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tokens of one workspace. */
@Path("/api/v1/workspaces/{workspace}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorkspaceTokensResource {
    private final BrowseTokens tokens;
    private final RevokeToken revokeToken;
    private final Mandates mandates;

    WorkspaceTokensResource(BrowseTokens tokens, RevokeToken revokeToken, Mandates mandates) {
        this.tokens = tokens;
        this.revokeToken = revokeToken;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "listWorkspaceTokens", summary = "All tokens of a workspace, by id")
    public RestResponse<PageResponse<TokenResponse>> list(
            @PathParam("workspace") String workspace,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        WorkspaceName name = new WorkspaceName(workspace);
        return Pages.answer(tokens.of(name, Pages.request(size, token)), TokenResponse::from, uri);
    }

    @GET
    @Path("/{token_id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "getToken", summary = "One token")
    public TokenResponse get(@PathParam("workspace") String workspace, @PathParam("token_id") String tokenId) {
        return TokenResponse.from(tokens.get(new WorkspaceName(workspace), new TokenId(tokenId)));
    }

    @DELETE
    @Path("/{token_id}")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "revokeToken", summary = "Revoke a token for good")
    @APIResponseSchema(RevokedResponse.class)
    public Response revoke(
            @PathParam("workspace") String workspace,
            @PathParam("token_id") String tokenId,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        RevokeToken.Command command = new RevokeToken.Command(new WorkspaceName(workspace), new TokenId(tokenId));
        Mandate mandate = mandates.once(reason, ticket, key, command);
        return Answers.of(
                revokeToken.handle(mandate, command),
                done -> Response.ok(new RevokedResponse(done.operation().toString(), tokenId, done.result())));
    }
}

package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The registered workspaces. */
@Path("/api/v1/workspaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorkspacesResource {
    private final BrowseWorkspaces workspaces;
    private final RegisterWorkspace registerWorkspace;
    private final UpdateWorkspace updateWorkspace;
    private final ForgetWorkspace forgetWorkspace;
    private final Mandates mandates;

    WorkspacesResource(
            BrowseWorkspaces workspaces,
            RegisterWorkspace registerWorkspace,
            UpdateWorkspace updateWorkspace,
            ForgetWorkspace forgetWorkspace,
            Mandates mandates) {
        this.workspaces = workspaces;
        this.registerWorkspace = registerWorkspace;
        this.updateWorkspace = updateWorkspace;
        this.forgetWorkspace = forgetWorkspace;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "listWorkspaces", summary = "The registered workspaces, by name")
    public RestResponse<PageResponse<WorkspaceResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(
                workspaces.list(mandates.caller().sight(), Pages.request(size, token)), WorkspaceResponse::from, uri);
    }

    @GET
    @Path("/{workspace}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(operationId = "getWorkspace", summary = "One workspace")
    @APIResponseSchema(WorkspaceResponse.class)
    public Response get(@PathParam("workspace") String workspace) {
        return answer(Response.ok(), workspaces.get(new WorkspaceName(workspace)))
                .build();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "registerWorkspace", summary = "Register a workspace; nothing happens in Databricks")
    @APIResponseSchema(value = WorkspaceResponse.class, responseCode = "201")
    public Response register(@Nullable RegisterWorkspaceRequest request, @Context UriInfo uri) {
        RegisterWorkspaceRequest body = Parameters.body(request);
        RegisterWorkspace.Command command = body.toCommand();
        Answer<Workspace> answer =
                registerWorkspace.handle(mandates.optionally(body.reason(), body.ticket(), command), command);
        URI place = uri.getAbsolutePathBuilder().path(command.name().value()).build();
        return Answers.of(answer, done -> answer(Response.created(place), done.result()));
    }

    @PATCH
    @Path("/{workspace}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "updateWorkspace", summary = "Change how a workspace is registered")
    @APIResponseSchema(WorkspaceResponse.class)
    public Response update(
            @PathParam("workspace") String workspace,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable UpdateWorkspaceRequest request) {
        UpdateWorkspaceRequest body = Parameters.body(request);
        WorkspaceName name = new WorkspaceName(workspace);
        workspaces.get(name);
        UpdateWorkspace.Command command = body.toCommand(name, ETags.version(ifMatch));
        Answer<Workspace> answer =
                updateWorkspace.handle(mandates.optionally(body.reason(), body.ticket(), command), command);
        return Answers.of(answer, done -> answer(Response.ok(), done.result()));
    }

    @DELETE
    @Path("/{workspace}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "forgetWorkspace", summary = "Forget a workspace; nothing happens in Databricks")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response forget(
            @PathParam("workspace") String workspace,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        ForgetWorkspace.Command command = new ForgetWorkspace.Command(new WorkspaceName(workspace));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                forgetWorkspace.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Workspace workspace) {
        return answer.entity(WorkspaceResponse.from(workspace)).header(HttpHeaders.ETAG, ETags.of(workspace.version()));
    }
}

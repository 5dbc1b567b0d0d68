package io.partnerconnect.app.rest.secret;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseSecrets;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.MakeSecret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The OAuth secrets of one service principal. */
@Path("/api/v1/workspaces/{workspace}/service-principals/{application_id}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrincipalSecretsResource {
    private final BrowseSecrets secrets;
    private final MakeSecret makeSecret;
    private final DeleteSecret deleteSecret;
    private final Mandates mandates;

    PrincipalSecretsResource(
            BrowseSecrets secrets, MakeSecret makeSecret, DeleteSecret deleteSecret, Mandates mandates) {
        this.secrets = secrets;
        this.makeSecret = makeSecret;
        this.deleteSecret = deleteSecret;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "listServicePrincipalSecrets",
            summary = "Its OAuth secrets that have not expired, by id; five at the most")
    public SecretsResponse list(
            @PathParam("workspace") String workspace, @PathParam("application_id") String applicationId) {
        return SecretsResponse.from(secrets.of(new WorkspaceName(workspace), ApplicationId.parse(applicationId)));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "makeSecret",
            summary = "Make an OAuth secret for it; the value is in this answer and nowhere else")
    @APIResponseSchema(value = MadeSecretResponse.class, responseCode = "201")
    public Response make(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable MakeSecretRequest request) {
        MakeSecretRequest body = Parameters.body(request);
        MakeSecret.Command command = body.toCommand(workspace, applicationId);
        Mandate mandate = mandates.once(body.reason(), body.ticket(), key, command);
        return Answers.of(
                makeSecret.handle(mandate, command),
                done -> Response.status(Response.Status.CREATED)
                        .entity(MadeSecretResponse.from(
                                done.operation(),
                                done.result().secret(),
                                done.result().value())));
    }

    @DELETE
    @Path("/{secret_id}")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(operationId = "deleteSecret", summary = "Delete an OAuth secret for good")
    @APIResponseSchema(DeletedSecretResponse.class)
    public Response delete(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @PathParam("secret_id") String secretId,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        DeleteSecret.Command command = new DeleteSecret.Command(
                new WorkspaceName(workspace), ApplicationId.parse(applicationId), new SecretId(secretId));
        Mandate mandate = mandates.once(reason, ticket, key, command);
        return Answers.of(
                deleteSecret.handle(mandate, command),
                done -> Response.ok(new DeletedSecretResponse(done.operation().toString(), secretId, done.result())));
    }
}

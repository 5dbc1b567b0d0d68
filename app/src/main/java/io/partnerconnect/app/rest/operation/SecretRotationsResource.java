package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.SteerOperation;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rotations of the OAuth secrets of a connection's service principal. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}/secret-rotations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SecretRotationsResource {
    private final RotateSecret rotateSecret;
    private final SteerOperation steerOperation;
    private final BrowseOperations browseOperations;
    private final ConnectionOperations operations;
    private final Mandates mandates;

    SecretRotationsResource(
            RotateSecret rotateSecret,
            SteerOperation steerOperation,
            BrowseOperations browseOperations,
            ConnectionOperations operations,
            Mandates mandates) {
        this.rotateSecret = rotateSecret;
        this.steerOperation = steerOperation;
        this.browseOperations = browseOperations;
        this.operations = operations;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "listSecretRotations",
            summary = "The rotations of the connection's OAuth secrets, newest first")
    public RestResponse<PageResponse<SecretRotationResponse>> list(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        OperationFilter filter = new OperationFilter(
                new WorkspaceName(workspace), new PartnerKey(partner), OperationKind.ROTATE_SECRET, null);
        return Pages.answer(
                browseOperations.list(mandates.caller().sight(), filter, Pages.request(size, token)),
                SecretRotationResponse::from,
                uri);
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "rotateSecret",
            summary =
                    "Replace an OAuth secret; the old one goes when somebody confirms that the partner has the new one",
            description =
                    "201 with the value when delivery is RESPONSE and all went well; else 202, and the operation tells.")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    @APIResponse(
            responseCode = "201",
            description = "The new OAuth secret, its value in here and nowhere else",
            content = @Content(schema = @Schema(implementation = StartedResponse.class)))
    public Response rotate(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable RotateSecretRequest request,
            @Context UriInfo uri) {
        RotateSecretRequest body = Parameters.body(request);
        RotateSecret.Command command = body.toCommand(workspace, partner);
        return operations.begin(
                rotateSecret, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "getSecretRotation", summary = "One rotation of an OAuth secret, and how far it is")
    public SecretRotationResponse get(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id) {
        return SecretRotationResponse.from(find(workspace, partner, id));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "confirmSecret",
            summary = "Say that the partner has the new OAuth secret: the old one goes now")
    @APIResponseSchema(SecretRotationResponse.class)
    public Response confirm(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id,
            @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        SteerOperation.Command command =
                new SteerOperation.Command(find(workspace, partner, id).id(), SteerOperation.Direction.PROCEED);
        return Answers.of(
                steerOperation.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(SecretRotationResponse.from(done.result())));
    }

    /** A rotation of another connection is not there. */
    private io.partnerconnect.domain.model.operation.Operation find(String workspace, String partner, String id) {
        ConnectionName connection = new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
        return browseOperations
                .find(Parameters.required("id", id, OperationId::parse))
                .filter(found -> found.kind() == OperationKind.ROTATE_SECRET
                        && found.connection().equals(connection))
                .orElseThrow(() -> new Failure.NotFound(Missing.OPERATION, id));
    }
}

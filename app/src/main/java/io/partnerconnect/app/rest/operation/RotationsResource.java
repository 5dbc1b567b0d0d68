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
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.RotateToken;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rotations of a connection's tokens. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}/rotations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RotationsResource {
    private final RotateToken rotateToken;
    private final SteerOperation steerOperation;
    private final BrowseOperations browseOperations;
    private final ConnectionOperations operations;
    private final Mandates mandates;

    RotationsResource(
            RotateToken rotateToken,
            SteerOperation steerOperation,
            BrowseOperations browseOperations,
            ConnectionOperations operations,
            Mandates mandates) {
        this.rotateToken = rotateToken;
        this.steerOperation = steerOperation;
        this.browseOperations = browseOperations;
        this.operations = operations;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "listRotations", summary = "The rotations of the connection's tokens, newest first")
    public RestResponse<PageResponse<RotationResponse>> list(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        OperationFilter filter =
                new OperationFilter(new WorkspaceName(workspace), new PartnerKey(partner), OperationKind.ROTATE, null);
        PageRequest page = Pages.request(size, token);
        List<io.partnerconnect.domain.model.operation.Operation> history =
                history(new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner)));
        return Pages.answer(
                browseOperations.list(mandates.caller().sight(), filter, page),
                rotation -> RotationResponse.from(rotation, history),
                uri);
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "rotateToken",
            summary = "Replace a token; the old one goes when the partner has switched",
            description =
                    "201 with the value when delivery is RESPONSE and all went well; else 202, and the operation tells.")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    @APIResponse(
            responseCode = "201",
            description = "The new token, its value in here and nowhere else",
            content = @Content(schema = @Schema(implementation = StartedResponse.class)))
    public Response rotate(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable RotateRequest request,
            @Context UriInfo uri) {
        RotateRequest body = Parameters.body(request);
        RotateToken.Command command = body.toCommand(workspace, partner);
        return operations.begin(
                rotateToken, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "getRotation",
            summary = "One rotation: how far it is, and what is known of the partner's switching")
    public RotationResponse get(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id) {
        return response(find(workspace, partner, id));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "retireToken", summary = "Do not wait for the partner any more: the old token goes now")
    @APIResponseSchema(RotationResponse.class)
    public Response retire(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id,
            @Nullable ReasonRequest request) {
        return steer(workspace, partner, id, request, SteerOperation.Direction.PROCEED);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "cancelRotation", summary = "Keep the old token: the new one goes")
    @APIResponseSchema(RotationResponse.class)
    public Response cancel(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id,
            @Nullable ReasonRequest request) {
        return steer(workspace, partner, id, request, SteerOperation.Direction.CANCEL);
    }

    private Response steer(
            String workspace,
            String partner,
            String id,
            @Nullable ReasonRequest request,
            SteerOperation.Direction direction) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        SteerOperation.Command command =
                new SteerOperation.Command(find(workspace, partner, id).id(), direction);
        return Answers.of(
                steerOperation.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(response(done.result())));
    }

    private RotationResponse response(io.partnerconnect.domain.model.operation.Operation rotation) {
        return RotationResponse.from(rotation, history(rotation.connection()));
    }

    private List<io.partnerconnect.domain.model.operation.Operation> history(ConnectionName connection) {
        OperationFilter all = new OperationFilter(connection.workspace(), connection.partner(), null, null);
        return browseOperations
                .list(mandates.caller().sight(), all, PageRequest.first(PageRequest.LARGEST_SIZE))
                .items();
    }

    /** A rotation of another connection is not there. */
    private io.partnerconnect.domain.model.operation.Operation find(String workspace, String partner, String id) {
        ConnectionName connection = new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
        return browseOperations
                .find(Parameters.required("id", id, OperationId::parse))
                .filter(found -> found.kind() == OperationKind.ROTATE
                        && found.connection().equals(connection))
                .orElseThrow(() -> new Failure.NotFound(Missing.OPERATION, id));
    }
}

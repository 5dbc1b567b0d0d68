package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseAudit;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of operations, and what people say to those under way. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OperationsResource {
    private final BrowseOperations operations;
    private final BrowseAudit audit;
    private final SteerOperation steerOperation;
    private final Mandates mandates;

    OperationsResource(
            BrowseOperations operations, BrowseAudit audit, SteerOperation steerOperation, Mandates mandates) {
        this.operations = operations;
        this.audit = audit;
        this.steerOperation = steerOperation;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "listOperations", summary = "Operations done in steps, newest first")
    public RestResponse<PageResponse<OperationResponse>> list(
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("open") @Nullable String open,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        OperationKind which = fields.optional("kind", kind, Parameters.oneOf(OperationKind.class));
        Boolean underWay = fields.optional("open", open, Parameters::flag);
        OperationFilter filter = fields.whenValid(() -> new OperationFilter(name, key, which, underWay));
        return Pages.answer(
                operations.list(mandates.caller().sight(), filter, Pages.request(size, token)),
                OperationResponse::from,
                uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.OPERATION)
    @Operation(
            operationId = "getOperation",
            summary = "One operation; one that is done at once is shown as the audit knows it")
    public OperationResponse get(@PathParam("id") String id) {
        OperationId operation = Parameters.required("id", id, OperationId::parse);
        return operations
                .find(operation)
                .map(OperationResponse::from)
                .orElseGet(() -> OperationResponse.from(audit.operation(operation)));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.OPERATION)
    @Operation(operationId = "retryOperation", summary = "Let it go on now")
    @APIResponseSchema(OperationResponse.class)
    public Response retry(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return steer(id, request, SteerOperation.Direction.RETRY);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.OPERATION)
    @Operation(
            operationId = "cancelOperation",
            summary = "Stop it and take back what it made; only while nothing was done that cannot be taken back")
    @APIResponseSchema(OperationResponse.class)
    public Response cancel(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return steer(id, request, SteerOperation.Direction.CANCEL);
    }

    private Response steer(String id, @Nullable ReasonRequest request, SteerOperation.Direction direction) {
        ReasonRequest body = Parameters.body(request);
        SteerOperation.Command command =
                new SteerOperation.Command(Parameters.required("id", id, OperationId::parse), direction);
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                steerOperation.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(OperationResponse.from(done.result())));
    }
}

package io.partnerconnect.app.rest.approval;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseApprovals;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.RequestApproval;
import io.partnerconnect.domain.port.out.Ids;
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

/** Four eyes: what another person has to approve before it is done. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApprovalsResource {
    private final RequestApproval requestApproval;
    private final DecideApproval decideApproval;
    private final BrowseApprovals approvals;
    private final Mandates mandates;
    private final Ids ids;

    ApprovalsResource(
            RequestApproval requestApproval,
            DecideApproval decideApproval,
            BrowseApprovals approvals,
            Mandates mandates,
            Ids ids) {
        this.requestApproval = requestApproval;
        this.decideApproval = decideApproval;
        this.approvals = approvals;
        this.mandates = mandates;
        this.ids = ids;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(operationId = "listApprovals", summary = "Approvals, newest first")
    public RestResponse<PageResponse<ApprovalResponse>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        ApprovalFilter.Standing standing =
                fields.optional("state", state, Parameters.oneOf(ApprovalFilter.Standing.class));
        WorkspaceName where = fields.optional("workspace", workspace, WorkspaceName::new);
        return fields.whenValid(() -> Pages.answer(
                approvals.list(mandates.caller().sight(), standing, where, Pages.request(size, token)),
                ApprovalResponse::from,
                uri));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "requestApproval",
            summary = "Ask another person to approve what you are going to do",
            description =
                    "It is for exactly that, and for you. Once it is approved, make the request itself: it finds its approval. Asked for twice, the first counts while it is open (200).")
    @APIResponseSchema(value = ApprovalResponse.class, responseCode = "201")
    public Response request(@Nullable ApprovalRequest request, @Context UriInfo uri) {
        ApprovalRequest body = Parameters.body(request);
        RequestApproval.Command command = new RequestApproval.Command(
                new ApprovalId(ids.next()),
                body.toCommand(mandates.caller().access()),
                mandates.caller().sight(Role.ADMIN));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                requestApproval.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.status(
                                done.result().id().equals(command.id()) ? Response.Status.CREATED : Response.Status.OK)
                        .location(uri.getAbsolutePathBuilder()
                                .path(done.result().id().toString())
                                .build())
                        .entity(ApprovalResponse.from(done.result())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.APPROVAL)
    @Operation(operationId = "getApproval", summary = "One approval, with what would be done")
    public ApprovalResponse get(@PathParam("id") String id) {
        return ApprovalResponse.from(read(id));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Reaches(Target.APPROVAL)
    @Operation(
            operationId = "approve",
            summary = "Approve what somebody else asked for",
            description = "Read its items first, and its hash: nothing else can be done under it.")
    @APIResponseSchema(ApprovalResponse.class)
    public Response approve(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return decide(id, request, ApprovalDecision.APPROVE);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.APPROVER)
    @Reaches(Target.APPROVAL)
    @Operation(
            operationId = "refuseApproval",
            summary = "Refuse what somebody else asked for, also when it is approved and was not used")
    @APIResponseSchema(ApprovalResponse.class)
    public Response refuse(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return decide(id, request, ApprovalDecision.REFUSE);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.APPROVAL)
    @Operation(operationId = "withdrawApproval", summary = "Withdraw what you asked for yourself")
    @APIResponseSchema(ApprovalResponse.class)
    public Response withdraw(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return decide(id, request, ApprovalDecision.WITHDRAW);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.APPROVER)
    @Reaches(Target.APPROVAL)
    @Operation(
            operationId = "reviewApproval",
            summary = "Say that you have looked at what somebody else did without an approval",
            description = "Until then it is owed work.")
    @APIResponseSchema(ApprovalResponse.class)
    public Response review(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return decide(id, request, ApprovalDecision.REVIEW);
    }

    private Response decide(String id, @Nullable ReasonRequest request, ApprovalDecision decision) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        DecideApproval.Command command = new DecideApproval.Command(read(id), decision);
        return Answers.of(
                decideApproval.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(ApprovalResponse.from(done.result())));
    }

    private Approval read(String id) {
        return approvals.get(Parameters.required("id", id, ApprovalId::parse));
    }
}

package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.GuideReconnect;
import io.partnerconnect.domain.port.in.PlanDisconnect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Disconnecting partners: planned, confirmed, done; and what to do at the partner when one is connected anew. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DisconnectResource {
    private final PlanDisconnect planDisconnect;
    private final DisconnectPartner disconnectPartner;
    private final GuideReconnect guideReconnect;
    private final ConnectionOperations operations;
    private final Mandates mandates;

    DisconnectResource(
            PlanDisconnect planDisconnect,
            DisconnectPartner disconnectPartner,
            GuideReconnect guideReconnect,
            ConnectionOperations operations,
            Mandates mandates) {
        this.planDisconnect = planDisconnect;
        this.disconnectPartner = disconnectPartner;
        this.guideReconnect = guideReconnect;
        this.operations = operations;
        this.mandates = mandates;
    }

    @POST
    @Path("/disconnect-plan")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "planDisconnect",
            summary = "What a disconnect would do, break and leave; nothing is changed",
            description = "The hash stands for what was seen: a disconnect that names it does this and nothing else.")
    public DisconnectPlanResponse plan(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @Nullable DisconnectPlanRequest request) {
        DisconnectPlanRequest body = Parameters.body(request);
        return DisconnectPlanResponse.from(planDisconnect.plan(name(workspace, partner), body.toTerms()));
    }

    @POST
    @Path("/disconnect")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "disconnectPartner",
            summary = "Disconnect, exactly as planned",
            description =
                    "409 plan-stale, with the differences, when the world is not what the plan was made on; 409 approval-required when another person has to approve it first.")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    public Response disconnect(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable DisconnectRequest request,
            @Context UriInfo uri) {
        DisconnectRequest body = Parameters.body(request);
        DisconnectPartner.Command command = body.toCommand(workspace, partner);
        return operations.begin(
                disconnectPartner,
                mandates.once(body.reason(), body.ticket(), key, command, body.breakGlass()),
                command,
                prefer,
                uri);
    }

    @GET
    @Path("/reconnect-guide")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getReconnectGuide",
            summary = "What to change at the partner after the connection was made anew, field by field")
    public ReconnectGuideResponse guide(
            @PathParam("workspace") String workspace, @PathParam("partner") String partner) {
        return ReconnectGuideResponse.from(guideReconnect.guide(name(workspace, partner)));
    }

    private static ConnectionName name(String workspace, String partner) {
        return new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
    }
}

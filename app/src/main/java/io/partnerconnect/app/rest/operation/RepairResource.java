package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.PlanRepair;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** Bringing a partner's service principal back to its profile: planned, confirmed, done. */
@Path("/api/v1/workspaces/{workspace}/service-principals/{application_id}/permissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RepairResource {
    private final PlanRepair planRepair;
    private final RepairPermissions repairPermissions;
    private final ConnectionOperations operations;
    private final Mandates mandates;

    RepairResource(
            PlanRepair planRepair,
            RepairPermissions repairPermissions,
            ConnectionOperations operations,
            Mandates mandates) {
        this.planRepair = planRepair;
        this.repairPermissions = repairPermissions;
        this.operations = operations;
        this.mandates = mandates;
    }

    @POST
    @Path("/repair-plan")
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "planRepair",
            summary = "What a repair would grant, take away and leave; nothing is changed",
            description = "The hash stands for what was seen: a repair that names it does this and nothing else.")
    public RepairPlanResponse plan(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @Nullable RepairPlanRequest request) {
        RepairPlanRequest body = Parameters.body(request);
        return RepairPlanResponse.from(
                planRepair.plan(new WorkspaceName(workspace), ApplicationId.parse(applicationId), body.scope()));
    }

    @POST
    @Path("/repair")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.WORKSPACE)
    @Operation(
            operationId = "repairPermissions",
            summary = "Bring a partner's service principal back to its profile, exactly as planned",
            description = "409 plan-stale, with the differences, when the drift is not what the plan was made on.")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    public Response repair(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable RepairRequest request,
            @Context UriInfo uri) {
        RepairRequest body = Parameters.body(request);
        RepairPermissions.Command command = body.toCommand(workspace, applicationId);
        return operations.begin(
                repairPermissions, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }
}

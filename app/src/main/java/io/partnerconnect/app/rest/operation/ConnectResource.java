package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.ReleaseConnection;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Connecting partners, locking them out and letting them in again. */
@Path("/api/v1/workspaces/{workspace}/connections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConnectResource {
    private final ConnectPartner connectPartner;
    private final QuarantineConnection quarantineConnection;
    private final ReleaseConnection releaseConnection;
    private final ConnectionOperations operations;
    private final Mandates mandates;

    ConnectResource(
            ConnectPartner connectPartner,
            QuarantineConnection quarantineConnection,
            ReleaseConnection releaseConnection,
            ConnectionOperations operations,
            Mandates mandates) {
        this.connectPartner = connectPartner;
        this.quarantineConnection = quarantineConnection;
        this.releaseConnection = releaseConnection;
        this.operations = operations;
        this.mandates = mandates;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.PART_OF_WORKSPACE)
    @Operation(
            operationId = "connectPartner",
            summary = "Connect a partner: service principal, permissions, compute and a token",
            description =
                    "201 with the value when delivery is RESPONSE and all went well; else 202, and the operation tells.")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    @APIResponse(
            responseCode = "201",
            description = "The new token, its value in here and nowhere else",
            content = @Content(schema = @Schema(implementation = StartedResponse.class)))
    public Response connect(
            @PathParam("workspace") String workspace,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable ConnectRequest request,
            @Context UriInfo uri) {
        ConnectRequest body = Parameters.body(request);
        ConnectPartner.Command command = body.toCommand(workspace);
        return operations.begin(
                connectPartner, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }

    @POST
    @Path("/{partner}/quarantine")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "quarantineConnection",
            summary = "Lock the partner out: its service principal becomes inactive, and nothing is lost")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    public Response quarantine(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable ReasonRequest request,
            @Context UriInfo uri) {
        ReasonRequest body = Parameters.body(request);
        QuarantineConnection.Command command = new QuarantineConnection.Command(name(workspace, partner));
        return operations.begin(
                quarantineConnection, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }

    @POST
    @Path("/{partner}/release")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "releaseConnection",
            summary = "Let the partner in again: its service principal becomes active")
    @APIResponseSchema(value = StartedResponse.class, responseCode = "202")
    public Response release(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Nullable ReasonRequest request,
            @Context UriInfo uri) {
        ReasonRequest body = Parameters.body(request);
        ReleaseConnection.Command command = new ReleaseConnection.Command(name(workspace, partner));
        return operations.begin(
                releaseConnection, mandates.once(body.reason(), body.ticket(), key, command), command, prefer, uri);
    }

    private static ConnectionName name(String workspace, String partner) {
        return new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
    }
}

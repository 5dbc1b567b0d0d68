package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The public key to which new values of a connection are sealed. */
@Path("/api/v1/workspaces/{workspace}/connections/{partner}/sealing-key")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SealingKeyResource {
    private final BrowseSealingKeys keys;
    private final RegisterSealingKey registerSealingKey;
    private final RemoveSealingKey removeSealingKey;
    private final Mandates mandates;

    SealingKeyResource(
            BrowseSealingKeys keys,
            RegisterSealingKey registerSealingKey,
            RemoveSealingKey removeSealingKey,
            Mandates mandates) {
        this.keys = keys;
        this.registerSealingKey = registerSealingKey;
        this.removeSealingKey = removeSealingKey;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "getSealingKey", summary = "The registered key, its thumbprint, by whom and since when")
    public SealingKeyResponse get(@PathParam("workspace") String workspace, @PathParam("partner") String partner) {
        return SealingKeyResponse.from(keys.get(name(workspace, partner)));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(
            operationId = "putSealingKey",
            summary = "Register the public key to which new values are sealed when a request names none",
            description = "Operations under way keep the key they were begun with.")
    @APIResponseSchema(SealingKeyResponse.class)
    public Response put(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @Nullable SealingKeyRequest request) {
        SealingKeyRequest body = Parameters.body(request);
        RegisterSealingKey.Command command = body.toCommand(workspace, partner, keys);
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                registerSealingKey.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(SealingKeyResponse.from(done.result())));
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.CONNECTION)
    @Operation(operationId = "deleteSealingKey", summary = "Forget the key; what was sealed to it stays sealed")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response delete(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        RemoveSealingKey.Command command = new RemoveSealingKey.Command(name(workspace, partner));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                removeSealingKey.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    private static ConnectionName name(String workspace, String partner) {
        return new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
    }
}

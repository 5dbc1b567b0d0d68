package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What is left to do with the tokens of connects and rotations: to set them at the partner, and to see their use. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HandOverResource {
    private final BrowseHandOvers handOvers;
    private final ConfirmHandOver confirmHandOver;
    private final BrowseCatalogue partners;
    private final Mandates mandates;

    HandOverResource(
            BrowseHandOvers handOvers, ConfirmHandOver confirmHandOver, BrowseCatalogue partners, Mandates mandates) {
        this.handOvers = handOvers;
        this.confirmHandOver = confirmHandOver;
        this.partners = partners;
        this.mandates = mandates;
    }

    @GET
    @Path("/operations/{id}/hand-over")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getHandOver",
            summary = "What is left to do with the token an operation made",
            description = "404 when it gave no value away, or not yet.")
    public HandOverResponse get(@PathParam("id") String id) {
        return response(handOvers.get(Parameters.required("id", id, OperationId::parse)));
    }

    @POST
    @Path("/operations/{id}/handed-over")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "confirmHandOver",
            summary = "Say that the new value is set at the partner; what is left is to see its use")
    @APIResponseSchema(HandOverResponse.class)
    public Response confirm(@PathParam("id") String id, @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        return confirmed(Parameters.required("id", id, OperationId::parse), body);
    }

    @POST
    @Path("/workspaces/{workspace}/connections/{partner}/rotations/{id}/handed-over")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "confirmRotationHandOver", summary = "The same, for a rotation of the connection")
    @APIResponseSchema(HandOverResponse.class)
    public Response confirmRotation(
            @PathParam("workspace") String workspace,
            @PathParam("partner") String partner,
            @PathParam("id") String id,
            @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        ConnectionName connection = new ConnectionName(new WorkspaceName(workspace), new PartnerKey(partner));
        OperationId operation = Parameters.required("id", id, OperationId::parse);
        Why.of(body.reason(), body.ticket());
        if (!handOvers.get(operation).connection().equals(connection)) {
            throw new Failure.NotFound(Missing.HAND_OVER, "of operation " + id);
        }
        return confirmed(operation, body);
    }

    private Response confirmed(OperationId operation, ReasonRequest body) {
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                confirmHandOver.handle(mandates.of(why.reason(), why.ticket()), new ConfirmHandOver.Command(operation)),
                done -> Response.ok(response(done.result())));
    }

    private HandOverResponse response(HandOver handOver) {
        return HandOverResponse.from(handOver, partners.catalogue().partners());
    }
}

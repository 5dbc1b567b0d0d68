package io.partnerconnect.app.rest.webhook;

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
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.in.BrowseWebhooks;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import io.partnerconnect.domain.port.in.RemoveWebhook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** What is delivered to a webhook, and its end, which takes that along. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WebhookDeliveriesResource {
    private final BrowseWebhooks webhooks;
    private final RedeliverEvent redeliverEvent;
    private final RemoveWebhook removeWebhook;
    private final Mandates mandates;

    WebhookDeliveriesResource(
            BrowseWebhooks webhooks, RedeliverEvent redeliverEvent, RemoveWebhook removeWebhook, Mandates mandates) {
        this.webhooks = webhooks;
        this.redeliverEvent = redeliverEvent;
        this.removeWebhook = removeWebhook;
        this.mandates = mandates;
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook, with what was and what is still to be delivered to it")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response remove(
            @PathParam("id") String id,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        RemoveWebhook.Command command = new RemoveWebhook.Command(Parameters.required("id", id, WebhookId::parse));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                removeWebhook.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was and what is to be delivered, the latest event first")
    public RestResponse<PageResponse<DeliveryResponse>> deliveries(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WebhookId webhook = fields.required("id", id, WebhookId::parse);
        DeliveryState.Kind which = fields.optional("state", state, Parameters.oneOf(DeliveryState.Kind.class));
        return fields.whenValid(() -> Pages.answer(
                webhooks.deliveries(webhook, which, Pages.request(size, token)), DeliveryResponse::from, uri));
    }

    @POST
    @Path("/deliveries/{delivery}/redeliver")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "redeliverEvent",
            summary = "Deliver an event again, from the beginning and under the same id",
            description = "Whatever became of it. A receiver that has it already knows it by its webhook-id.")
    @APIResponseSchema(DeliveryResponse.class)
    public Response redeliver(
            @PathParam("id") String id, @PathParam("delivery") String delivery, @Nullable ReasonRequest request) {
        ReasonRequest body = Parameters.body(request);
        Fields fields = new Fields();
        WebhookId webhook = fields.required("id", id, WebhookId::parse);
        EventId event = fields.required("delivery", delivery, EventId::parse);
        RedeliverEvent.Command command = fields.whenValid(() -> new RedeliverEvent.Command(webhook, event));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                redeliverEvent.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(DeliveryResponse.from(done.result())));
    }
}

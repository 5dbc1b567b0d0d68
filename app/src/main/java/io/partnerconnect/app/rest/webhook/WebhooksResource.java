package io.partnerconnect.app.rest.webhook;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.in.BrowseWebhooks;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import io.partnerconnect.domain.port.out.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Webhooks: who is told of what happens. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WebhooksResource {
    private final BrowseWebhooks webhooks;
    private final RegisterWebhook registerWebhook;
    private final ChangeWebhook changeWebhook;
    private final Ids ids;
    private final Mandates mandates;

    WebhooksResource(
            BrowseWebhooks webhooks,
            RegisterWebhook registerWebhook,
            ChangeWebhook changeWebhook,
            Ids ids,
            Mandates mandates) {
        this.webhooks = webhooks;
        this.registerWebhook = registerWebhook;
        this.changeWebhook = changeWebhook;
        this.ids = ids;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "listWebhooks", summary = "The registered webhooks, oldest first")
    public RestResponse<PageResponse<WebhookResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(webhooks.list(Pages.request(size, token)), WebhookResponse::from, uri);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "registerWebhook",
            summary = "Have a receiver told of what happens",
            description =
                    "The receiver is sent a signed webhook.challenge, and has to answer it within 5 seconds with 2xx and the challenge as the body; otherwise nothing is registered.")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "201")
    public Response register(@Nullable WebhookRequest request, @Context UriInfo uri) {
        WebhookRequest body = Parameters.body(request);
        RegisterWebhook.Command command = body.toCommand(new WebhookId(ids.next()));
        return Answers.of(
                registerWebhook.handle(mandates.optionally(body.reason(), body.ticket(), command), command),
                done -> answer(Response.status(Response.Status.CREATED), done.result())
                        .location(uri.getAbsolutePathBuilder()
                                .path(done.result().id().toString())
                                .build()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "getWebhook", summary = "One webhook")
    @APIResponseSchema(WebhookResponse.class)
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), webhooks.get(Parameters.required("id", id, WebhookId::parse)))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "changeWebhook",
            summary = "Pause a webhook, let it go on, or change of what it is told",
            description = "While it is paused, events are kept for it.")
    @APIResponseSchema(WebhookResponse.class)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ChangeWebhookRequest request) {
        ChangeWebhookRequest body = Parameters.body(request);
        WebhookId webhook = Parameters.required("id", id, WebhookId::parse);
        ChangeWebhook.Command command = body.toCommand(webhook, () -> ETags.version(ifMatch));
        return Answers.of(
                changeWebhook.handle(mandates.optionally(body.reason(), body.ticket(), command), command),
                done -> answer(Response.ok(), done.result()));
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Webhook webhook) {
        return answer.entity(WebhookResponse.from(webhook)).header(HttpHeaders.ETAG, ETags.of(webhook.version()));
    }
}

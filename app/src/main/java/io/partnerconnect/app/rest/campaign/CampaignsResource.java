package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.BrowseCampaigns;
import io.partnerconnect.domain.port.in.DrillCampaign;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerCampaign;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One thing done to many connections, in waves. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CampaignsResource {
    private final StartCampaign startCampaign;
    private final SteerCampaign steerCampaign;
    private final DrillCampaign drillCampaign;
    private final BrowseCampaigns campaigns;
    private final Mandates mandates;

    CampaignsResource(
            StartCampaign startCampaign,
            SteerCampaign steerCampaign,
            DrillCampaign drillCampaign,
            BrowseCampaigns campaigns,
            Mandates mandates) {
        this.startCampaign = startCampaign;
        this.steerCampaign = steerCampaign;
        this.drillCampaign = drillCampaign;
        this.campaigns = campaigns;
        this.mandates = mandates;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "startCampaign",
            summary = "Rotate, revoke or quarantine many connections, in waves",
            description =
                    "Which connections it is about is settled now; each is done by an operation of its own. 409 approval-required when another person has to approve it first.")
    @APIResponseSchema(value = CampaignResponse.class, responseCode = "202")
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CampaignRequest request,
            @Context UriInfo uri) {
        CampaignRequest body = Parameters.body(request);
        StartCampaign.Command command = body.toCommand();
        return Answers.of(
                startCampaign.handle(
                        mandates.once(body.reason(), body.ticket(), key, command, body.breakGlass()), command),
                done -> Response.accepted(CampaignResponse.from(done.result()))
                        .location(uri.getAbsolutePathBuilder()
                                .path("{id}")
                                .build(done.result().id())));
    }

    @POST
    @Path("/drills")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "drillCampaign",
            summary = "What a campaign would do; nothing is changed",
            description = "The same body as to start it. The workspaces are read, so that it can take a while.")
    public DrillResponse drill(@Nullable CampaignRequest request) {
        CampaignRequest body = Parameters.body(request);
        return DrillResponse.from(drillCampaign.drill(body.toCommand().terms()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaigns", summary = "Campaigns, newest first")
    public RestResponse<PageResponse<CampaignResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(campaigns.list(Pages.request(size, token)), CampaignResponse::from, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCampaign", summary = "One campaign, and how far each of its waves is")
    public CampaignResponse get(@PathParam("id") String id) {
        return CampaignResponse.from(campaigns.get(id(id)));
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaignItems", summary = "Its connections, in the order they are begun in")
    public RestResponse<PageResponse<CampaignItemResponse>> items(
            @PathParam("id") String id,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(campaigns.items(id(id), Pages.request(size, token)), CampaignItemResponse::from, uri);
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "pauseCampaign", summary = "Begin nothing more for now; what is under way goes on")
    @APIResponseSchema(CampaignResponse.class)
    public Response pause(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return steer(id, request, SteerCampaign.Direction.PAUSE);
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "resumeCampaign",
            summary = "Go on; also when it paused because too much had failed",
            description = "What has failed so far does not make it pause again.")
    @APIResponseSchema(CampaignResponse.class)
    public Response resume(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return steer(id, request, SteerCampaign.Direction.RESUME);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "cancelCampaign",
            summary = "Begin nothing more, ever; what is under way goes on by itself")
    @APIResponseSchema(CampaignResponse.class)
    public Response cancel(@PathParam("id") String id, @Nullable ReasonRequest request) {
        return steer(id, request, SteerCampaign.Direction.CANCEL);
    }

    private Response steer(String id, @Nullable ReasonRequest request, SteerCampaign.Direction direction) {
        ReasonRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        SteerCampaign.Command command = new SteerCampaign.Command(id(id), direction);
        return Answers.of(
                steerCampaign.handle(mandates.of(why.reason(), why.ticket()), command),
                done -> Response.ok(CampaignResponse.from(done.result())));
    }

    private static OperationId id(String id) {
        return Parameters.required("id", id, OperationId::parse);
    }
}

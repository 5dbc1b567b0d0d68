package io.partnerconnect.app.rest.retention;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.port.in.BrowseRetention;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.out.Ids;
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

/** Legal holds on the audit. */
@Path("/api/v1/audit/holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LegalHoldsResource {
    private final BrowseRetention retention;
    private final PlaceHold placeHold;
    private final ReleaseHold releaseHold;
    private final Mandates mandates;
    private final Ids ids;

    LegalHoldsResource(
            BrowseRetention retention, PlaceHold placeHold, ReleaseHold releaseHold, Mandates mandates, Ids ids) {
        this.retention = retention;
        this.placeHold = placeHold;
        this.releaseHold = releaseHold;
        this.mandates = mandates;
        this.ids = ids;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "listLegalHolds", summary = "The legal holds, newest first, those that were released too")
    public RestResponse<PageResponse<HoldResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(retention.holds(Pages.request(size, token)), HoldResponse::from, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "getLegalHold", summary = "One legal hold")
    public HoldResponse get(@PathParam("id") String id) {
        return HoldResponse.from(retention.hold(Parameters.required("id", id, HoldId::parse)));
    }

    @POST
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep events of the audit, however old they are",
            description = "From then on nothing is removed of the months it touches.")
    @APIResponseSchema(value = HoldResponse.class, responseCode = "201")
    public Response place(@Nullable HoldRequest request, @Context UriInfo uri) {
        HoldRequest body = Parameters.body(request);
        Why why = Why.of(body.reason(), body.ticket());
        PlaceHold.Command command = body.toCommand(new HoldId(ids.next()));
        return Answers.of(
                placeHold.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.created(uri.getAbsolutePathBuilder()
                                .path(command.id().toString())
                                .build())
                        .entity(HoldResponse.from(done.result())));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "releaseLegalHold",
            summary = "Let events go that were held",
            description = "Nothing is removed by that.")
    @APIResponseSchema(value = HoldResponse.class, responseCode = "200")
    public Response release(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReleaseHoldRequest request) {
        ReleaseHold.Command command = new ReleaseHold.Command(Parameters.required("id", id, HoldId::parse));
        ReleaseHoldRequest body = Parameters.body(request);
        return Answers.of(
                releaseHold.handle(
                        mandates.once(body.reason(), body.ticket(), key, command, body.breakGlass()), command),
                done -> Response.ok(HoldResponse.from(done.result())));
    }
}

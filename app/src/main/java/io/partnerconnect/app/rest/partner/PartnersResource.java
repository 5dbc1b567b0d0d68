package io.partnerconnect.app.rest.partner;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The partner catalogue. */
@Path("/api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnersResource {
    private final BrowseCatalogue catalogue;
    private final OverridePartner overridePartner;
    private final WithdrawOverride withdrawOverride;
    private final Mandates mandates;

    PartnersResource(
            BrowseCatalogue catalogue,
            OverridePartner overridePartner,
            WithdrawOverride withdrawOverride,
            Mandates mandates) {
        this.catalogue = catalogue;
        this.overridePartner = overridePartner;
        this.withdrawOverride = withdrawOverride;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CATALOGUE_ADMIN})
    @Reaches(Target.NOTHING)
    @Operation(operationId = "listPartners", summary = "The whole catalogue, by key")
    public PartnersResponse list() {
        return new PartnersResponse(catalogue.catalogue().partners().values().stream()
                .map(PartnerResponse::from)
                .toList());
    }

    @GET
    @Path("/{partner}")
    @RolesAllowed({Roles.VIEWER, Roles.CATALOGUE_ADMIN})
    @Reaches(Target.NOTHING)
    @Operation(operationId = "getPartner", summary = "One partner")
    @APIResponseSchema(PartnerResponse.class)
    public Response get(@PathParam("partner") String partner) {
        return answer(catalogue.catalogue().get(new PartnerKey(partner)));
    }

    @PUT
    @Path("/{partner}")
    @RolesAllowed(Roles.CATALOGUE_ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "putPartner", summary = "Add a partner, or change one (then If-Match is needed)")
    @APIResponseSchema(PartnerResponse.class)
    public Response put(
            @PathParam("partner") String partner,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PartnerRequest request) {
        PartnerRequest body = Parameters.body(request);
        PartnerKey key = new PartnerKey(partner);
        OverridePartner.Command command = new OverridePartner.Command(body.toDomain(partner, versionOf(key, ifMatch)));
        Why why = Why.of(body.reason(), body.ticket());
        Answer<Partner> answer = overridePartner.handle(mandates.of(why.reason(), why.ticket(), command), command);
        return Answers.of(answer, done -> Response.fromResponse(answer(done.result())));
    }

    @DELETE
    @Path("/{partner}")
    @RolesAllowed(Roles.CATALOGUE_ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "deletePartner", summary = "Take an override back; a shipped entry holds again")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response delete(
            @PathParam("partner") String partner,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        WithdrawOverride.Command command = new WithdrawOverride.Command(new PartnerKey(partner));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                withdrawOverride.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    private long versionOf(PartnerKey key, @Nullable String ifMatch) {
        boolean known = catalogue.catalogue().partners().containsKey(key);
        return known || ifMatch != null ? ETags.version(ifMatch) : 0;
    }

    private static Response answer(Partner partner) {
        return Response.ok(PartnerResponse.from(partner))
                .header(HttpHeaders.ETAG, ETags.of(partner.version()))
                .build();
    }
}

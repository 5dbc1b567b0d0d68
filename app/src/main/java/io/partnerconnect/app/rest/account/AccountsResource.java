package io.partnerconnect.app.rest.account;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.SetAdministrator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The organisation's accounts with partners: one each, for all workspaces. */
@Path("/api/v1/partner-accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccountsResource {
    private final BrowsePartnerAccounts accounts;
    private final SetAdministrator setAdministrator;
    private final AttestAccount attestAccount;
    private final Mandates mandates;
    private final CurrentCaller caller;

    AccountsResource(
            BrowsePartnerAccounts accounts,
            SetAdministrator setAdministrator,
            AttestAccount attestAccount,
            Mandates mandates,
            CurrentCaller caller) {
        this.caller = caller;
        this.accounts = accounts;
        this.setAdministrator = setAdministrator;
        this.attestAccount = attestAccount;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listPartnerAccounts",
            summary = "The account with every partner that has users or a connected workspace, by key")
    public RestResponse<PageResponse<AccountResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(accounts.list(caller.sight(), Pages.request(size, token)), AccountResponse::from, uri);
    }

    @GET
    @Path("/{partner}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PART_OF_PARTNER)
    @Operation(
            operationId = "getPartnerAccount",
            summary = "The account with one partner, what is wrong with it, and what to do about that")
    @APIResponseSchema(AccountResponse.class)
    public Response get(@PathParam("partner") String partner) {
        return answer(accounts.get(caller.sight(), new PartnerKey(partner))).build();
    }

    @PUT
    @Path("/{partner}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.PARTNER)
    @Operation(
            operationId = "putPartnerAccount",
            summary = "Record who administers the account",
            description =
                    "Nothing happens at the partner. Where nothing is recorded yet, the ETag is \"0\". The administrator before stays as a user,"
                            + " unless it is said otherwise.")
    @APIResponseSchema(AccountResponse.class)
    public Response put(
            @PathParam("partner") String partner,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AdministratorRequest request) {
        AdministratorRequest body = Parameters.body(request);
        PartnerKey key = new PartnerKey(partner);
        body.toDomain(key, () -> 0);
        Why why = Why.of(body.reason(), body.ticket());
        SetAdministrator.Command command = body.toDomain(key, () -> ETags.version(ifMatch));
        return Answers.of(
                setAdministrator.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> answer(accounts.get(caller.sight(), key)));
    }

    @POST
    @Path("/{partner}/attestations")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.PARTNER)
    @Operation(
            operationId = "attestPartnerAccount",
            summary = "Confirm that what is recorded of the account is right",
            description = "With If-Match, only when it is still what was read.")
    @APIResponseSchema(AccountResponse.class)
    public Response attest(
            @PathParam("partner") String partner,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AttestationRequest request) {
        AttestationRequest body = Parameters.body(request);
        PartnerKey key = new PartnerKey(partner);
        AttestAccount.Command command = new AttestAccount.Command(key, ifMatch == null ? null : ETags.version(ifMatch));
        return Answers.of(
                attestAccount.handle(mandates.optionally(body.reason(), body.ticket(), command), command),
                done -> answer(accounts.get(caller.sight(), key)));
    }

    private static Response.ResponseBuilder answer(AccountReport report) {
        return Response.ok(AccountResponse.from(report))
                .header(HttpHeaders.ETAG, ETags.of(report.account().version()));
    }
}

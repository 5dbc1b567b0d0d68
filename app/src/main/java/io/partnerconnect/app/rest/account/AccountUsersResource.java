package io.partnerconnect.app.rest.account;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Who can sign in to the organisation's account with a partner. */
@Path("/api/v1/partner-accounts/{partner}/users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccountUsersResource {
    private final BrowsePartnerAccounts accounts;
    private final PutAccountUser putAccountUser;
    private final RemoveAccountUser removeAccountUser;
    private final Mandates mandates;

    AccountUsersResource(
            BrowsePartnerAccounts accounts,
            PutAccountUser putAccountUser,
            RemoveAccountUser removeAccountUser,
            Mandates mandates) {
        this.accounts = accounts;
        this.putAccountUser = putAccountUser;
        this.removeAccountUser = removeAccountUser;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PARTNER)
    @Confidential
    @Operation(operationId = "listAccountUsers", summary = "Who can sign in, by e-mail address")
    public RestResponse<PageResponse<AccountUserResponse>> list(
            @PathParam("partner") String partner,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        PartnerKey key = new PartnerKey(partner);
        return Pages.answer(accounts.users(key, Pages.request(size, token)), AccountUserResponse::from, uri);
    }

    @GET
    @Path("/{email}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.PARTNER)
    @Confidential
    @Operation(operationId = "getAccountUser", summary = "One who can sign in")
    public AccountUserResponse get(@PathParam("partner") String partner, @PathParam("email") String email) {
        return AccountUserResponse.from(accounts.user(new PartnerKey(partner), read(email)));
    }

    @PUT
    @Path("/{email}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.PARTNER)
    @Operation(
            operationId = "putAccountUser",
            summary = "Record that somebody can sign in, or is a delegate",
            description = "Nothing happens at the partner. The administrator is recorded with putPartnerAccount.")
    @APIResponseSchema(AccountUserResponse.class)
    public Response put(
            @PathParam("partner") String partner,
            @PathParam("email") String email,
            @Nullable AccountUserRequest request) {
        AccountUserRequest body = Parameters.body(request);
        PartnerKey key = new PartnerKey(partner);
        EmailAddress user = read(email);
        Fields fields = new Fields();
        AccountRole role = fields.required("role", body.role(), value -> value);
        PutAccountUser.Command command = fields.whenValid(() -> new PutAccountUser.Command(key, user, role));
        Why why = Why.of(body.reason(), body.ticket());
        return Answers.of(
                putAccountUser.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(AccountUserResponse.from(done.result())));
    }

    @DELETE
    @Path("/{email}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.PARTNER)
    @Operation(
            operationId = "deleteAccountUser",
            summary = "Remove somebody from what is recorded",
            description =
                    "Nothing happens at the partner. The administrator can only be removed as the last one, when no workspace is connected any"
                            + " more; before that, another has to take his place.")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response delete(
            @PathParam("partner") String partner,
            @PathParam("email") String email,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        RemoveAccountUser.Command command = new RemoveAccountUser.Command(new PartnerKey(partner), read(email));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                removeAccountUser.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    private static EmailAddress read(String email) {
        return Parameters.required("email", email, EmailAddress::new);
    }
}

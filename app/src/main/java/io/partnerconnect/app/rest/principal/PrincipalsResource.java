package io.partnerconnect.app.rest.principal;

import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowsePrincipals;
import io.partnerconnect.domain.port.in.ComparePermissions;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Service principals of a workspace, read from it at each call. */
@Path("/api/v1/workspaces/{workspace}/service-principals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrincipalsResource {
    private final BrowsePrincipals principals;
    private final BrowseCatalogue catalogue;
    private final ComparePermissions comparePermissions;
    private final RemovePrincipal removePrincipal;
    private final Mandates mandates;

    PrincipalsResource(
            BrowsePrincipals principals,
            BrowseCatalogue catalogue,
            ComparePermissions comparePermissions,
            RemovePrincipal removePrincipal,
            Mandates mandates) {
        this.principals = principals;
        this.catalogue = catalogue;
        this.comparePermissions = comparePermissions;
        this.removePrincipal = removePrincipal;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listServicePrincipals", summary = "The service principals, by SCIM id")
    public RestResponse<PageResponse<PrincipalResponse>> list(
            @PathParam("workspace") String workspace,
            @QueryParam("display_name") @Nullable String displayName,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        WorkspaceName name = new WorkspaceName(workspace);
        PageRequest page = Pages.request(size, token);
        return Pages.answer(principals.list(name, filter(displayName, partner), page), PrincipalResponse::from, uri);
    }

    @GET
    @Path("/{application_id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getServicePrincipal", summary = "One service principal")
    public PrincipalResponse get(
            @PathParam("workspace") String workspace, @PathParam("application_id") String applicationId) {
        return PrincipalResponse.from(principals.get(new WorkspaceName(workspace), ApplicationId.parse(applicationId)));
    }

    @GET
    @Path("/{application_id}/permissions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "comparePermissions",
            summary = "Expected permissions beside effective ones",
            description = "What was not evaluated is NOT_OBSERVED, with the reason as its remark.")
    public PermissionsResponse permissions(
            @PathParam("workspace") String workspace, @PathParam("application_id") String applicationId) {
        return PermissionsResponse.from(
                comparePermissions.compare(new WorkspaceName(workspace), ApplicationId.parse(applicationId)));
    }

    @DELETE
    @Path("/{application_id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "removeServicePrincipal",
            summary =
                    "Disconnect manually: delete a service principal and its tokens for good; compute and check mark stay")
    @APIResponseSchema(RemovedResponse.class)
    public Response remove(
            @PathParam("workspace") String workspace,
            @PathParam("application_id") String applicationId,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket,
            @QueryParam("break_glass") @Nullable String breakGlass,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        RemovePrincipal.Command command =
                new RemovePrincipal.Command(new WorkspaceName(workspace), ApplicationId.parse(applicationId));
        Boolean emergency =
                breakGlass == null ? null : Parameters.required("break_glass", breakGlass, Parameters::flag);
        Mandate mandate = mandates.once(reason, ticket, key, command, emergency);
        return Answers.of(removePrincipal.handle(mandate, command), done -> Response.ok(RemovedResponse.from(done)));
    }

    private PrincipalFilter filter(@Nullable String displayName, @Nullable String partner) {
        if (displayName != null && partner != null) {
            throw new Failure.Invalid("partner", "must not be given together with display_name");
        }
        if (partner == null) {
            return new PrincipalFilter(displayName == null ? null : new PrincipalName(displayName));
        }
        PrincipalName name = catalogue.catalogue().get(new PartnerKey(partner)).servicePrincipalName();
        if (name == null) {
            throw new Failure.Invalid("partner", "must be one that uses a service principal");
        }
        return new PrincipalFilter(name);
    }
}

package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.port.in.BrowseFindings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How well kept the connections and accounts are. */
@Path("/api/v1/hygiene")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HygieneResource {
    private final BrowseFindings findings;
    private final CurrentCaller caller;

    HygieneResource(BrowseFindings findings, CurrentCaller caller) {
        this.caller = caller;
        this.findings = findings;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listHygiene",
            summary = "A score of a hundred points, with what each lost point is lost by",
            description =
                    "by: FLEET (when not given), WORKSPACE, PARTNER or CONNECTION. The account with a partner counts as one connection does, by"
                            + " FLEET and PARTNER.")
    public RestResponse<PageResponse<HygieneResponse>> list(
            @QueryParam("by") @Nullable String by,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Hygiene.By together =
                by == null ? Hygiene.By.FLEET : Parameters.required("by", by, Parameters.oneOf(Hygiene.By.class));
        return Pages.answer(
                findings.hygiene(caller.sight(), together, Pages.request(size, token)), HygieneResponse::from, uri);
    }
}

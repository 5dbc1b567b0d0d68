package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseFindings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is wrong or risky in the fleet. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FindingsResource {
    private final BrowseFindings findings;
    private final FindingAnswers answers;
    private final CurrentCaller caller;

    FindingsResource(BrowseFindings findings, FindingAnswers answers, CurrentCaller caller) {
        this.caller = caller;
        this.findings = findings;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Operation(
            operationId = "listFindings",
            summary = "What is wrong or risky in the fleet, opened last first",
            description =
                    "As the latest reading of each workspace showed it, and what is of concern about partner accounts and about the service's"
                            + " own credentials: that is of no workspace, and left out where one is asked for. Findings of credentials are shown to who views the"
                            + " organisation as a whole. A page can hold fewer than asked for, or none, and still have a next one.")
    public RestResponse<PageResponse<FleetFindingResponse>> list(
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("at_least") @Nullable String atLeast,
            @QueryParam("acknowledged") @Nullable String acknowledged,
            @QueryParam("closed") @Nullable String closed,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        FindingKind kind = fields.optional("finding", finding, Parameters.oneOf(FindingKind.class));
        Severity severity = fields.optional("at_least", atLeast, Parameters.oneOf(Severity.class));
        Boolean known = fields.optional("acknowledged", acknowledged, Parameters::flag);
        Boolean past = fields.optional("closed", closed, Parameters::flag);
        FindingFilter filter =
                fields.whenValid(() -> new FindingFilter(name, key, kind, severity, known, Boolean.TRUE.equals(past)));
        return Pages.answer(findings.list(caller.sight(), filter, Pages.request(size, token)), answers::response, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.FINDING)
    @Operation(operationId = "getFinding", summary = "One finding, open or closed")
    public FleetFindingResponse get(@PathParam("id") String id) {
        return answers.response(findings.get(Parameters.required("id", id, FindingId::parse)));
    }

    @GET
    @Path("/terms")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(operationId = "getFindingTerms", summary = "The thresholds by which findings are found")
    public FindingTermsResponse terms() {
        return FindingTermsResponse.from(findings.terms());
    }
}

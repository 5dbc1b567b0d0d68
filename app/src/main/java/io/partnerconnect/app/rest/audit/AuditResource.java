package io.partnerconnect.app.rest.audit;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseAudit;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@Path("/api/v1/audit/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditResource {
    private final BrowseAudit audit;
    private final CurrentCaller caller;

    AuditResource(BrowseAudit audit, CurrentCaller caller) {
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.VISIBLE)
    @Confidential
    @Operation(operationId = "listAuditEvents", summary = "The audit events, newest first")
    public RestResponse<PageResponse<EventResponse>> list(
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("phase") @Nullable String phase,
            @QueryParam("operation_id") @Nullable String operation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        String who = fields.optional("actor", actor, text -> Check.line("actor", text, 320));
        String what = fields.optional("action", action, text -> Check.line("action", text, 200));
        AuditPhase which = fields.optional("phase", phase, Parameters.oneOf(AuditPhase.class));
        OperationId id = fields.optional("operation_id", operation, OperationId::parse);
        Instant first = fields.optional("from", from, Parameters::instant);
        Instant last = fields.optional("until", until, Parameters::instant);
        EventFilter filter = fields.whenValid(() -> new EventFilter(name, key, who, what, which, id, first, last));
        return Pages.answer(
                audit.list(caller.sight(Role.AUDITOR), filter, Pages.request(size, token)), EventResponse::from, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.EVENT)
    @Confidential
    @Operation(operationId = "getAuditEvent", summary = "One audit event")
    public EventResponse get(@PathParam("id") String id) {
        return EventResponse.from(audit.get(AuditEventId.parse(id)));
    }
}

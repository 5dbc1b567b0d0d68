package io.partnerconnect.app.rest.history;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.port.in.BrowseHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Proofs about the history, as RFC 6962 has them. */
@Path("/api/v1/audit/proofs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProofsResource {
    private final BrowseHistory history;

    ProofsResource(BrowseHistory history) {
        this.history = history;
    }

    @GET
    @Path("/inclusion")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.EVENT)
    @Operation(
            operationId = "proveInclusion",
            summary = "Prove that an event is part of the history",
            description =
                    "Against the first checkpoint after it. An event has its place a second or two after it was written.")
    public InclusionResponse inclusion(@QueryParam("event_id") @Nullable String event) {
        AuditEventId id = Parameters.required("event_id", event, AuditEventId::parse);
        return InclusionResponse.from(id.value().toString(), history.prove(id));
    }

    @GET
    @Path("/consistency")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.NOTHING)
    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that between two checkpoints events were only added",
            description = "By the numbers of the checkpoints.")
    public ConsistencyResponse consistency(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Fields fields = new Fields();
        Long earlier = fields.optional("from", from, text -> Numbers.parse("from", text));
        Long later = fields.optional("to", to, text -> Numbers.parse("to", text));
        return fields.whenValid(() -> ConsistencyResponse.from(history.prove(
                earlier == null ? 0 : earlier,
                later == null ? history.latest().checkpoint().number() : later)));
    }
}

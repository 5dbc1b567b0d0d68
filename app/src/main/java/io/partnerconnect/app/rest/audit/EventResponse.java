package io.partnerconnect.app.rest.audit;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event of the audit trail. */
public record EventResponse(
        String id,
        Instant at,
        AuditPhase phase,

        @Schema(examples = "token.mint", description = "For a refused request: its method and path template")
        String action,

        String actor,
        Actor.Kind actorKind,
        @Nullable String workspace,
        @Nullable String partner,
        @Nullable EventSubjectResponse subject,
        @Nullable String operationId,

        @Schema(description = "The operation whose unknown outcome this event settled") @Nullable
        String settlesOperationId,

        @Nullable String reason,
        @Nullable String ticket,
        AuditEvent.@Nullable OutcomeKind outcome,
        @Nullable String code,
        @Nullable String result,

        @Schema(
                description =
                        "What an intent says besides, by an allow-list; private_ranges: those that were allowed, or none",
                examples = "{\"private_ranges\": \"10.1.0.0/16\"}")
        Map<String, String> details) {
    /** What it was done to. */
    public record EventSubjectResponse(AuditSubject.Kind kind, String id) {}

    static EventResponse from(AuditEvent event) {
        AuditSubject subject = event.subject();
        return new EventResponse(
                event.id().value().toString(),
                event.at(),
                event.phase(),
                event.action(),
                event.actor().name(),
                event.actor().kind(),
                subject == null || subject.workspace() == null
                        ? null
                        : subject.workspace().value(),
                subject == null || subject.partner() == null
                        ? null
                        : subject.partner().value(),
                subject == null ? null : new EventSubjectResponse(subject.kind(), subject.id()),
                event.operation() == null ? null : event.operation().toString(),
                event.settles() == null ? null : event.settles().toString(),
                event.reason(),
                event.ticket(),
                event.outcome(),
                event.code(),
                event.result(),
                details(event));
    }

    private static Map<String, String> details(AuditEvent event) {
        Map<String, String> details = new TreeMap<>();
        event.details().values().forEach((detail, value) -> details.put(detail.field(), value));
        return details;
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is written: {@code suppressed} is null unless it was a refused request. Time is cut to what the database keeps. */
record AuditRow(AuditEvent event, @Nullable Long suppressed) {
    /** The code of an operation that ended without a word. */
    private static final String INTERRUPTED = "interrupted";

    static AuditRow of(UUID id, Intent intent) {
        Mandate mandate = intent.mandate();
        Reason reason = mandate.reason();
        Ticket ticket = mandate.ticket();
        return new AuditRow(
                new AuditEvent(
                        new AuditEventId(id),
                        micros(intent.at()),
                        AuditPhase.INTENT,
                        intent.action().code(),
                        mandate.actor(),
                        intent.subject(),
                        mandate.operation(),
                        intent.partOf(),
                        null,
                        reason == null ? null : reason.value(),
                        ticket == null ? null : ticket.value(),
                        null,
                        null,
                        null,
                        intent.details()),
                null);
    }

    static AuditRow of(UUID id, Denial denial) {
        AuditSubject subject = denial.workspace() == null ? null : AuditSubject.of(denial.workspace());
        AuditEvent event =
                asked(id, denial.at(), AuditPhase.DENIED, denial.route(), denial.actor(), subject, denial.code());
        return new AuditRow(event, denial.suppressed());
    }

    static AuditRow of(UUID id, SensitiveRead read) {
        return new AuditRow(
                asked(id, read.at(), AuditPhase.READ, read.route(), read.actor(), read.subject(), null), null);
    }

    /** Of a request that is no operation. */
    private static AuditEvent asked(
            UUID id,
            Instant at,
            AuditPhase phase,
            String route,
            Actor actor,
            @Nullable AuditSubject subject,
            @Nullable String code) {
        return new AuditEvent(
                new AuditEventId(id),
                micros(at),
                phase,
                route,
                actor,
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                code,
                null);
    }

    /** How the operation of the given intent ended. */
    static AuditRow of(UUID id, AuditEvent intent, AuditOutcome outcome, Instant at) {
        return switch (outcome) {
            case AuditOutcome.Succeeded(String result) ->
                ended(id, intent, at, null, AuditEvent.OutcomeKind.SUCCEEDED, null, result);
            case AuditOutcome.Failed(String code) ->
                ended(id, intent, at, null, AuditEvent.OutcomeKind.FAILED, code, null);
            case AuditOutcome.Unknown(String code) ->
                ended(id, intent, at, null, AuditEvent.OutcomeKind.UNKNOWN, code, null);
        };
    }

    static AuditRow interrupted(UUID id, AuditEvent intent, Instant at) {
        return of(id, intent, new AuditOutcome.Unknown(INTERRUPTED), at);
    }

    static AuditRow settled(UUID id, AuditEvent settling, OperationId unknown, Settlement settlement, Instant at) {
        return ended(id, settling, at, unknown, AuditEvent.OutcomeKind.SUCCEEDED, settlement.code(), null);
    }

    private static AuditRow ended(
            UUID id,
            AuditEvent intent,
            Instant at,
            @Nullable OperationId settles,
            AuditEvent.OutcomeKind outcome,
            @Nullable String code,
            @Nullable String result) {
        return new AuditRow(
                new AuditEvent(
                        new AuditEventId(id),
                        micros(at),
                        AuditPhase.OUTCOME,
                        intent.action(),
                        intent.actor(),
                        intent.subject(),
                        intent.operation(),
                        intent.partOf(),
                        settles,
                        intent.reason(),
                        intent.ticket(),
                        outcome,
                        code,
                        result),
                null);
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}

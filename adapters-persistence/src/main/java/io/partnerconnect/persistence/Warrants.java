package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uses up what an intent stands on, in the transaction that writes the intent: of two that begin under one approval at once, the second
 * finds it used. What was used, or broken, has events of its own in the audit.
 */
@ApplicationScoped
class Warrants {
    private final EventWriter events;
    private final Ids ids;

    Warrants(EventWriter events, Ids ids) {
        this.events = events;
        this.ids = ids;
    }

    void use(Connection connection, Intent intent) throws SQLException {
        @Nullable Warrant warrant = intent.mandate().warrant();
        switch (warrant) {
            case null -> {}
            case Warrant.Emergency alone -> throw new IllegalStateException("nothing is begun on this alone");
            case Warrant.Approved(var id) ->
                tell(connection, Action.USE_APPROVAL, used(connection, id, intent), intent);
            case Warrant.GlassBroken(var approval) -> {
                ApprovalRows.add(connection, approval);
                Outbox.add(
                        connection,
                        OutboundEvent.of(new EventId(ids.next()), approval).stream()
                                .toList());
                tell(connection, Action.BREAK_GLASS, approval, intent);
            }
        }
    }

    private static Approval used(Connection connection, ApprovalId id, Intent intent) throws SQLException {
        return ApprovalRows.use(connection, id, intent.mandate().operation(), intent.at())
                .orElseThrow(() -> new Failure.Conflict(
                        Clash.APPROVAL_REQUIRED,
                        "Approval " + id + " was used, or is not good any more; nothing was begun."));
    }

    private void tell(Connection connection, Action action, Approval approval, Intent intent) throws SQLException {
        Mandate by = intent.mandate();
        Intent use = new Intent(
                new Mandate(new OperationId(ids.next()), by.actor(), by.reason(), by.ticket(), null),
                action,
                AuditSubject.of(approval.id(), approval.binding().subject()),
                intent.at(),
                by.operation());
        AuditRow told = AuditRow.of(ids.next(), use);
        events.add(connection, List.of(told));
        AuditOutcome begun = new AuditOutcome.Succeeded(by.operation().toString());
        if (!Conclusions.add(connection, events, AuditRow.of(ids.next(), told.event(), begun, intent.at()))) {
            throw Conclusions.alreadyConcluded(use.mandate().operation());
        }
    }
}

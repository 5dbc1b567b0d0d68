package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The ledger in {@code audit.event}. An intent is one statement, an outcome a read and one statement. */
@ApplicationScoped
class PostgresAuditLedger implements AuditLedger {
    private final Jdbc jdbc;
    private final AuditWriter writer;
    private final EventWriter events;
    private final Ids ids;

    PostgresAuditLedger(Jdbc jdbc, AuditWriter writer, EventWriter events, Ids ids) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public Admission intend(Intent intent, Duration inFlight) {
        Jdbc.Work<Admission> write = connection -> writer.intend(connection, intent, inFlight);
        return intent.mandate().warrant() == null ? jdbc.each(Outage.AUDIT, write) : jdbc.together(Outage.AUDIT, write);
    }

    @Override
    public void conclude(OperationId operation, AuditOutcome outcome, Instant at) {
        jdbc.each(Outage.AUDIT, connection -> {
            writer.conclude(connection, operation, outcome, at);
            return outcome;
        });
    }

    @Override
    public void settle(OperationId unknown, OperationId settling, Settlement settlement, Instant at) {
        jdbc.together(Outage.AUDIT, connection -> {
            AuditRow interrupted = AuditRow.interrupted(ids.next(), AuditedOperations.intent(connection, unknown), at);
            AuditRow settled = AuditRow.settled(
                    ids.next(), AuditedOperations.intent(connection, settling), unknown, settlement, at);
            boolean died = Conclusions.add(connection, events, interrupted);
            if ((!died && !Conclusions.isUnknown(connection, unknown))
                    || !Conclusions.settle(connection, unknown, settled)
                    || !Conclusions.add(connection, events, settled)) {
                throw Conclusions.alreadyConcluded(unknown);
            }
            return settled;
        });
    }

    @Override
    public void deny(List<Denial> denials) {
        if (denials.isEmpty()) {
            return;
        }
        List<AuditRow> rows =
                denials.stream().map(denial -> AuditRow.of(ids.next(), denial)).toList();
        jdbc.together(Outage.AUDIT, connection -> {
            events.add(connection, rows);
            return rows;
        });
    }

    @Override
    public void read(SensitiveRead read) {
        AuditRow row = AuditRow.of(ids.next(), read);
        jdbc.each(Outage.AUDIT, connection -> {
            events.add(connection, List.of(row));
            return row;
        });
    }
}

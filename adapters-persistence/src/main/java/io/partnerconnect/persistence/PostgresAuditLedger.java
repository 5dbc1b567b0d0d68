package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger in {@code audit.event}. An intent is one statement, an outcome a read and one statement. */
@ApplicationScoped
class PostgresAuditLedger implements AuditLedger {
    /** A key can become free between the attempt to claim it and the look at who holds it. */
    private static final int ATTEMPTS = 3;

    private final Jdbc jdbc;
    private final EventWriter events;
    private final Ids ids;

    PostgresAuditLedger(Jdbc jdbc, EventWriter events, Ids ids) {
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public Admission intend(Intent intent, Duration inFlight) {
        AuditRow row = AuditRow.of(ids.next(), intent);
        RequestKey key = intent.mandate().key();
        return jdbc.each(Outage.AUDIT, connection -> {
            if (key == null) {
                events.add(connection, List.of(row));
                return new Admission.Begun();
            }
            return claim(connection, intent, key, row, inFlight);
        });
    }

    private Admission claim(Connection connection, Intent intent, RequestKey key, AuditRow row, Duration inFlight)
            throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (claimed(connection, intent, key, row)) {
                return new Admission.Begun();
            }
            Optional<Admission> replay = RequestKeys.replay(connection, key, intent.at(), inFlight);
            if (replay.isPresent()) {
                return replay.get();
            }
        }
        throw RequestKeys.inFlight();
    }

    private boolean claimed(Connection connection, Intent intent, RequestKey key, AuditRow row) throws SQLException {
        return events.addAfter(
                connection,
                RequestKeys.CLAIM,
                row,
                key.caller(),
                key.key(),
                key.fingerprint(),
                intent.mandate().operation().value(),
                intent.at().plus(RequestKeys.LIFETIME),
                intent.at());
    }

    @Override
    public void conclude(OperationId operation, AuditOutcome outcome, Instant at) {
        jdbc.each(Outage.AUDIT, connection -> {
            AuditRow row = AuditRow.of(ids.next(), AuditedOperations.intent(connection, operation), outcome, at);
            if (!Conclusions.add(connection, events, row)) {
                throw Conclusions.alreadyConcluded(operation);
            }
            return row;
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
}

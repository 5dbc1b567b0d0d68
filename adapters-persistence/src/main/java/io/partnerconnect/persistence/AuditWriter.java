package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes intents and outcomes over a connection of the caller's, alone or together with what else is to be written. */
@ApplicationScoped
class AuditWriter {
    /** A key can become free between the attempt to claim it and the look at who holds it. */
    private static final int ATTEMPTS = 3;

    private final EventWriter events;
    private final Warrants warrants;
    private final Ids ids;

    AuditWriter(EventWriter events, Warrants warrants, Ids ids) {
        this.events = events;
        this.warrants = warrants;
        this.ids = ids;
    }

    /**
     * Writes the intent and claims its key, when it has one: one statement. Nothing is written when the key is held. What needs an approval
     * uses it up, by further statements: then the caller has a transaction.
     */
    Admission intend(Connection connection, Intent intent, Duration inFlight) throws SQLException {
        Admission admission = write(connection, intent, inFlight);
        if (admission instanceof Admission.Begun) {
            warrants.use(connection, intent);
        }
        return admission;
    }

    private Admission write(Connection connection, Intent intent, Duration inFlight) throws SQLException {
        AuditRow row = AuditRow.of(ids.next(), intent);
        RequestKey key = intent.mandate().key();
        if (key == null) {
            events.add(connection, List.of(row));
            return new Admission.Begun();
        }
        return claim(connection, intent, key, row, inFlight);
    }

    /** The same for an intent without a key, for the row of that part. */
    AuditEvent intendIn(OneStatement statement, String after, Intent intent) {
        AuditRow row = AuditRow.of(ids.next(), intent);
        events.addTo(statement, "intent", after, row);
        return row.event();
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

    /** Writes the outcome of that intent for the row of that part. When there is one the whole statement fails. */
    OneStatement concludeIn(
            OneStatement statement, String name, String after, AuditEvent intent, AuditOutcome outcome, Instant at) {
        return Conclusions.addTo(statement, events, name, after, AuditRow.of(ids.next(), intent, outcome, at));
    }

    /**
     * Writes the outcome of what was intended before.
     *
     * @throws Failure.Conflict it has its outcome; nothing was written
     */
    void conclude(Connection connection, OperationId operation, AuditOutcome outcome, Instant at) throws SQLException {
        AuditRow row = AuditRow.of(ids.next(), AuditedOperations.intent(connection, operation), outcome, at);
        if (!Conclusions.add(connection, events, row)) {
            throw Conclusions.alreadyConcluded(operation);
        }
    }
}

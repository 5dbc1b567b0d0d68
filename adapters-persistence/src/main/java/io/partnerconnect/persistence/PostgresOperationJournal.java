package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.OperationJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations and their steps, in {@code pca.operation} and {@code pca.operation_step}; each change together with its rows of the audit. */
@ApplicationScoped
class PostgresOperationJournal implements OperationJournal {
    private final Jdbc jdbc;
    private final AuditWriter audit;
    private final Ids ids;
    private final RecentIntents recent = new RecentIntents();

    PostgresOperationJournal(Jdbc jdbc, AuditWriter audit, Ids ids) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    public Admission begin(Operation operation, @Nullable RequestKey key, @Nullable Warrant warrant) {
        if (key == null && warrant == null) {
            return jdbc.each(Outage.DATABASE, connection -> begin(connection, operation));
        }
        return together(connection -> {
            OperationRows.lockWorkspace(connection, operation.connection().workspace());
            OperationId campaign = operation.requester().campaign();
            if (campaign != null) {
                CampaignRows.requireRunning(connection, campaign);
            }
            Admission admission = audit.intend(connection, operation.intent(key, warrant), Duration.ZERO);
            if (admission instanceof Admission.Begun) {
                OperationRows.add(connection, operation);
            }
            return admission;
        });
    }

    private Admission begin(Connection connection, Operation operation) throws SQLException {
        OneStatement all = OperationRows.begun(operation);
        StepRows.addIn(all, OperationRows.BEGUN, operation.id(), operation.steps());
        AuditEvent intent = audit.intendIn(all, OperationRows.BEGUN, operation.intent(null));
        List<Long> rows = all.rowsOf(connection, OperationRows.WORKSPACE, OperationRows.CAMPAIGN);
        if (rows.getFirst() == 0) {
            throw OperationRows.noWorkspace(operation.connection().workspace());
        }
        if (rows.getLast() == 0) {
            throw CampaignRows.notRunning();
        }
        recent.remember(intent);
        return new Admission.Begun();
    }

    @Override
    public List<Lease> take(String holder, Instant now, Duration time, int most) {
        return together(connection -> Leases.takeDue(connection, holder, now, time, most));
    }

    @Override
    public Optional<Lease> take(OperationId operation, String holder, Duration time) {
        return together(connection -> Leases.take(connection, operation, holder, time));
    }

    @Override
    public Optional<Lease> seize(OperationId operation, String holder, Duration time) {
        return together(connection -> Leases.seize(connection, operation, holder, time));
    }

    @Override
    public void keep(Collection<Lease> leases, Duration time) {
        together(connection -> {
            Leases.keep(connection, leases, time);
            return leases;
        });
    }

    @Override
    public void start(Lease lease, Step started, Intent intent, Duration time) {
        jdbc.each(Outage.DATABASE, connection -> {
            OneStatement all = OperationRows.held(lease, started, time);
            StepRows.changeIn(all, OperationRows.WRITTEN, lease.operation(), started);
            AuditEvent event = audit.intendIn(all, OperationRows.WRITTEN, intent);
            carryOut(connection, all, lease, started);
            recent.remember(event);
            return started;
        });
    }

    @Override
    public void advance(Lease lease, Progress progress) {
        Step changed = progress.step();
        if (progress.remaining() == null && (changed == null || !HandOverRows.isOpenedWith(changed))) {
            jdbc.each(Outage.DATABASE, connection -> advance(connection, lease, progress));
            return;
        }
        together(connection -> {
            advance(connection, lease, progress);
            if (changed != null) {
                HandOverRows.openWith(connection, lease.operation(), changed, progress.at());
            }
            if (progress.remaining() != null) {
                StepRows.replace(connection, lease.operation(), changed, progress.remaining());
            }
            return progress;
        });
    }

    private Progress advance(Connection connection, Lease lease, Progress progress) throws SQLException {
        OneStatement all = OperationRows.advanced(lease, progress);
        if (progress.step() != null) {
            StepRows.changeIn(all, OperationRows.WRITTEN, lease.operation(), progress.step());
        }
        Outbox.addTo(all, lease, progress, ids.next());
        conclude(connection, all, lease.operation(), progress);
        carryOut(connection, all, lease, progress.step());
        return progress;
    }

    private void conclude(Connection connection, OneStatement all, OperationId operation, Progress progress)
            throws SQLException {
        Map<OperationId, AuditOutcome> outcomes = new LinkedHashMap<>();
        if (progress.outcome() != null) {
            outcomes.put(progress.outcome().id(), progress.outcome().outcome());
        }
        if (progress.state() instanceof OperationState.Ended ended) {
            outcomes.put(operation, outcome(ended));
        }
        for (Map.Entry<OperationId, AuditOutcome> each : outcomes.entrySet()) {
            OperationId id = each.getKey();
            audit.concludeIn(
                    all,
                    id.equals(operation) ? "operation" : "attempt",
                    OperationRows.WRITTEN,
                    intent(connection, id),
                    each.getValue(),
                    progress.at());
        }
    }

    private AuditEvent intent(Connection connection, OperationId id) throws SQLException {
        AuditEvent known = recent.of(id);
        return known == null ? AuditedOperations.intent(connection, id) : known;
    }

    private static void carryOut(Connection connection, OneStatement all, Lease lease, @Nullable Step step)
            throws SQLException {
        if (all.rowsOf(connection, OperationRows.WRITTEN).getFirst() > 0) {
            return;
        }
        if (step != null && !StepRows.isThere(connection, lease.operation(), step)) {
            throw new IllegalStateException("operation " + lease.operation() + " has no step " + step.position());
        }
        throw Leases.lost();
    }

    private static AuditOutcome outcome(OperationState.Ended ended) {
        return switch (ended) {
            case OperationState.Succeeded succeeded -> new AuditOutcome.Succeeded(null);
            case OperationState.Failed failed -> new AuditOutcome.Failed(failed.code());
            case OperationState.Cancelled cancelled -> new AuditOutcome.Failed(OperationState.Undoing.CANCELLED);
        };
    }

    private <T> T together(Jdbc.Work<T> work) {
        return jdbc.together(Outage.DATABASE, work);
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Admission;
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
import io.partnerconnect.domain.port.out.OperationJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations and their steps, in {@code pca.operation} and {@code pca.operation_step}; each change together with its rows of the audit. */
@ApplicationScoped
class PostgresOperationJournal implements OperationJournal {
    private final Jdbc jdbc;
    private final AuditWriter audit;

    PostgresOperationJournal(Jdbc jdbc, AuditWriter audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public Admission begin(Operation operation, @Nullable RequestKey key) {
        return together(connection -> {
            OperationRows.lockWorkspace(connection, operation.connection().workspace());
            OperationId campaign = operation.requester().campaign();
            if (campaign != null) {
                CampaignRows.requireRunning(connection, campaign);
            }
            Admission admission = audit.intend(connection, operation.intent(key), Duration.ZERO);
            if (admission instanceof Admission.Begun) {
                OperationRows.add(connection, operation);
            }
            return admission;
        });
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
        together(connection -> {
            OperationRows.hold(connection, lease, time);
            audit.intend(connection, intent, Duration.ZERO);
            StepRows.change(connection, lease.operation(), started);
            return started;
        });
    }

    @Override
    public void advance(Lease lease, Progress progress) {
        together(connection -> {
            OperationRows.advance(connection, lease, progress);
            conclude(connection, lease.operation(), progress);
            Step changed = progress.step();
            if (changed != null) {
                StepRows.change(connection, lease.operation(), changed);
                HandOverRows.openWith(connection, lease.operation(), changed, progress.at());
            }
            if (progress.remaining() != null) {
                StepRows.replace(connection, lease.operation(), changed, progress.remaining());
            }
            return progress;
        });
    }

    private void conclude(Connection connection, OperationId operation, Progress progress) throws SQLException {
        Progress.Attempt attempt = progress.outcome();
        if (attempt != null) {
            audit.conclude(connection, attempt.id(), attempt.outcome(), progress.at());
        }
        if (progress.state() instanceof OperationState.Ended ended) {
            audit.conclude(connection, operation, outcome(ended), progress.at());
        }
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

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.domain.port.out.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The settling job. An operation is left alone until nothing of it can still be under way and lists have caught up. What is not found
 * then must be missing from two looks in a row, some time apart, before it counts as not done. Safe on several replicas at once.
 */
final class SettlingUnknowns implements SettleUnknowns {
    /** Longer than a request can be under way, and than a workspace's lists lag behind. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private static final int AT_A_TIME = 100;
    private static final Actor ACTOR = Actor.service("settling");

    private final Surroundings.Audit audit;
    private final Sightings sightings;
    private final SettleOperation settleOperation;
    private final InstantSource clock;
    private final Ids ids;
    private final Misses misses = new Misses();

    /** What the last run could not settle. The next one asks for that much more, so that it keeps nothing else waiting. */
    private final Set<OperationId> left = new HashSet<>();

    SettlingUnknowns(
            Surroundings.Audit audit,
            Sightings sightings,
            SettleOperation settleOperation,
            InstantSource clock,
            Ids ids) {
        this.audit = audit;
        this.sightings = sightings;
        this.settleOperation = settleOperation;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized Progress run() {
        List<Unsettled> due =
                audit.trail().unsettled(Sight.everything(), clock.instant().minus(QUIET), AT_A_TIME + left.size());
        misses.forgetAllBut(due.stream().map(Unsettled::operation).toList());
        left.clear();
        Set<WorkspaceName> silent = new HashSet<>();
        for (Unsettled unsettled : due) {
            if (!isSettled(unsettled, silent)) {
                left.add(unsettled.operation());
            }
        }
        return new Progress(due.size(), due.size() - left.size());
    }

    /** What cannot be settled now stays on the list, for the next run. A workspace that does not answer is not asked again in this one. */
    private boolean isSettled(Unsettled unsettled, Set<WorkspaceName> silent) {
        WorkspaceName workspace = unsettled.subject().workspace();
        if (workspace != null && silent.contains(workspace)) {
            return false;
        }
        try {
            if (unsettled.action() == Action.SETTLE && !unsettled.concluded()) {
                giveUp(unsettled);
                return true;
            }
            if (!isClear(unsettled)) {
                return false;
            }
            settle(unsettled);
            return true;
        } catch (Failure.Unavailable unavailable) {
            if (workspace != null) {
                silent.add(workspace);
            }
            return false;
        } catch (Failure failure) {
            return false;
        }
    }

    private boolean isClear(Unsettled unsettled) {
        return switch (sightings.look(unsettled)) {
            case Sighting.Done done -> true;
            case Sighting.Orphans orphans -> true;
            case Sighting.Undeterminable undeterminable -> true;
            case Sighting.NotDone notDone -> misses.again(unsettled.operation(), clock.instant());
        };
    }

    /** A settling that died settled nothing: what it was to settle is on the list itself. */
    private void giveUp(Unsettled settling) {
        audit.ledger().conclude(settling.operation(), new AuditOutcome.Failed("interrupted"), clock.instant());
    }

    private void settle(Unsettled unsettled) {
        Reason reason = new Reason("outcome of " + unsettled.action().code() + " was not known");
        Mandate mandate = new Mandate(new OperationId(ids.next()), ACTOR, reason, null, null);
        settleOperation.handle(mandate, new SettleOperation.Command(unsettled));
    }
}

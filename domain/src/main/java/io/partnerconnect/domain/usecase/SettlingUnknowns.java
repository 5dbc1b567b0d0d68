package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settling job. An operation is left alone until nothing of it can still be under way and lists have caught up. What is not found
 * then must be missing from two looks in a row, some time apart, before it counts as not done. Safe on several replicas at once.
 */
final class SettlingUnknowns implements SettleUnknowns {
    /** Longer than a request can be under way, and than a workspace's lists lag behind. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 100;
    private static final Actor ACTOR = Actor.service("settling");

    private final AuditTrail trail;
    private final Sightings sightings;
    private final SettleOperation settleOperation;
    private final InstantSource clock;
    private final Ids ids;
    private final Map<OperationId, Instant> missedSince = new HashMap<>();

    SettlingUnknowns(
            AuditTrail trail, Sightings sightings, SettleOperation settleOperation, InstantSource clock, Ids ids) {
        this.trail = trail;
        this.sightings = sightings;
        this.settleOperation = settleOperation;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized Progress run() {
        List<Unsettled> due = trail.unsettled(clock.instant().minus(QUIET), AT_A_TIME);
        missedSince.keySet().retainAll(due.stream().map(Unsettled::operation).toList());
        int settled = 0;
        for (Unsettled unsettled : due) {
            settled += attempt(unsettled);
        }
        return new Progress(due.size(), settled);
    }

    /** What cannot be settled now stays on the list, for the next run. */
    private int attempt(Unsettled unsettled) {
        try {
            if (!isClear(unsettled)) {
                return 0;
            }
            Reason reason = new Reason("outcome of " + unsettled.action().code() + " was not known");
            Mandate mandate = new Mandate(new OperationId(ids.next()), ACTOR, reason, null, null);
            settleOperation.handle(mandate, new SettleOperation.Command(unsettled));
            return 1;
        } catch (Failure failure) {
            return 0;
        }
    }

    private boolean isClear(Unsettled unsettled) {
        return switch (sightings.look(unsettled)) {
            case Sighting.Done done -> true;
            case Sighting.Orphans orphans -> true;
            case Sighting.Undeterminable undeterminable -> true;
            case Sighting.NotDone notDone -> {
                Instant now = clock.instant();
                Instant since = missedSince.putIfAbsent(unsettled.operation(), now);
                yield since != null && !since.plus(BETWEEN_LOOKS).isAfter(now);
            }
        };
    }
}

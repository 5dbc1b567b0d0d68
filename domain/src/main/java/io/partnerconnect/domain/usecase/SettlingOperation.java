package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.out.AuditLedger;
import java.time.InstantSource;

/**
 * Settles one operation: looks how it came out, and removes what it made if nobody has the use of it. What is found is never adopted.
 * Whatever keeps it from that, nothing is settled then, and the next one looks again: that is a failure, and never in doubt itself.
 */
final class SettlingOperation implements SettleOperation {
    private final Sightings sightings;
    private final Orphanage orphanage;
    private final Concluding concluding;
    private final AuditLedger ledger;
    private final InstantSource clock;

    SettlingOperation(Sightings sightings, Orphanage orphanage, AuditLedger ledger, InstantSource clock) {
        this.sightings = sightings;
        this.orphanage = orphanage;
        this.concluding = new Concluding(ledger, clock);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Answer<Settlement> handle(Mandate mandate, Command command) {
        ledger.intend(
                new Intent(mandate, Audits.action(command), Audits.subject(command), clock.instant()),
                Audited.IN_FLIGHT);
        Settlement settlement = concluding.attempt(
                mandate.operation(), AuditOutcome.Failed::new, () -> settle(mandate, command.unsettled()));
        return new Answer.Done<>(mandate.operation(), settlement);
    }

    /** What another replica settled meanwhile is a failure of this one, and is written down as that. */
    private Settlement settle(Mandate mandate, Unsettled unsettled) {
        Settlement settlement = findOut(unsettled);
        ledger.settle(unsettled.operation(), mandate.operation(), settlement, clock.instant());
        return settlement;
    }

    private Settlement findOut(Unsettled unsettled) {
        return switch (sightings.look(unsettled)) {
            case Sighting.Done() -> Settlement.TOOK_EFFECT;
            case Sighting.NotDone() -> Settlement.HAD_NO_EFFECT;
            case Sighting.Undeterminable() -> Settlement.UNDETERMINED;
            case Sighting.Orphans(var workspace, var orphans) -> {
                orphans.forEach(orphan -> orphanage.remove(workspace, orphan));
                yield Settlement.ORPHAN_REVOKED;
            }
        };
    }
}

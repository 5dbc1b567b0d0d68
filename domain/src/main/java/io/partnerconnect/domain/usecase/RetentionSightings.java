package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import java.util.Optional;

/** Looks whether events were removed, or a legal hold placed or released: the database says it by rows that stay. */
final class RetentionSightings {
    private final Surroundings.Retention kept;

    RetentionSightings(Surroundings.Retention kept) {
        this.kept = kept;
    }

    Sighting look(Unsettled unsettled) {
        if (unsettled.action() == Action.REMOVE_PARTITION) {
            return done(kept.partitions().removedBy(unsettled.operation()).isPresent());
        }
        Optional<LegalHold> hold =
                kept.holds().find(HoldId.parse(unsettled.subject().id()));
        return unsettled.action() == Action.PLACE_HOLD
                ? done(hold.isPresent())
                : done(hold.filter(found -> found.released() != null).isPresent());
    }

    private static Sighting done(boolean done) {
        return done ? new Sighting.Done() : new Sighting.NotDone();
    }
}

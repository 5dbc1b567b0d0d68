package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.evidence.Checkpoint;
import java.time.InstantSource;
import java.util.Optional;

/** Opens an epoch where the history cannot go on, and nowhere else. */
final class OpeningEpoch implements Doing<OpenEpoch.Command, HistoryEpoch> {
    private final HistoryLog log;
    private final Publication publication;
    private final HistoryCheck check;
    private final InstantSource clock;

    OpeningEpoch(HistoryLog log, Publication publication, HistoryCheck check, InstantSource clock) {
        this.log = log;
        this.publication = publication;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public HistoryEpoch carryOut(Mandate mandate, OpenEpoch.Command command) {
        Optional<Checkpoint> published = publication.newest();
        HistoryState state = log.state();
        if (check.refusal(state, published).isEmpty()) {
            throw notNeeded();
        }
        long latest = Math.max(
                state.epoch() == null ? 0 : state.epoch().number(),
                published.map(Checkpoint::epoch).orElse(0L));
        HistoryEpoch epoch =
                new HistoryEpoch(latest + 1, state.size(), state.database(), clock.instant(), mandate.actor());
        if (!log.open(epoch)) {
            throw notNeeded(); // somebody else has opened it
        }
        return epoch;
    }

    private static Failure.Conflict notNeeded() {
        return new Failure.Conflict(
                Clash.EPOCH_NOT_NEEDED, "The history goes on in the epoch it is in; no other one is needed.");
    }
}

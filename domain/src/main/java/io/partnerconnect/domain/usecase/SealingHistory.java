package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.HistoryKeys;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.history.SealingRefusal;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.SignedNote;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals the history. The order of things is what makes it safe to die between any two of them: what a checkpoint says is committed first, then
 * signed, then published, then shown. A signature depends on nothing but what was committed, so that who finds a head without one
 * makes the same.
 */
final class SealingHistory implements SealHistory {
    /** After so long without an event a checkpoint says that there was none. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final Actor SEALER = Actor.service("sealer");

    private final HistoryLog log;
    private final HistoryKeys keys;
    private final Publication publication;
    private final HistoryCheck check;
    private final InstantSource clock;

    SealingHistory(HistoryLog log, HistoryKeys keys, Publication publication, HistoryCheck check, InstantSource clock) {
        this.log = log;
        this.keys = keys;
        this.publication = publication;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public SealingResult run(int most) {
        Optional<Checkpoint> published =
                publication.newest(); // before the database: what is there was committed by then
        HistoryState state = log.state();
        HistoryEpoch epoch = state.epoch();
        Optional<SealingResult.Refused> refused = check.refusal(state, published);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (epoch == null) {
            log.open(new HistoryEpoch(1, 0, state.database(), clock.instant(), SEALER));
            return run(most);
        }
        sign(epoch);
        return seal(state, epoch, most);
    }

    private SealingResult seal(HistoryState state, HistoryEpoch epoch, int most) {
        Backlog backlog = log.backlog(most);
        Optional<Unsealed> forged =
                backlog.events().stream().filter(event -> !event.authentic()).findFirst();
        if (forged.isPresent()) {
            return new SealingResult.Refused(
                    SealingRefusal.FORGED_EVENT, "event " + forged.get().event().value());
        }
        if (backlog.events().isEmpty() && !isQuiet(state.head())) {
            return new SealingResult.NothingNew();
        }
        Growth growth = Growth.of(state.head()).by(backlog.events());
        HistoryHead next = new HistoryHead(growth.number(), growth.tree(), notBefore(state.head()));
        if (!log.append(epoch, next, backlog, growth.subtrees())) {
            return new SealingResult.Overtaken();
        }
        sign(epoch);
        return new SealingResult.Sealed(backlog.events().size());
    }

    /** All that was committed and is not signed: by this run, or by one that died. */
    private void sign(HistoryEpoch epoch) {
        for (HistoryHead head : log.unsigned()) {
            Checkpoint checkpoint = head.checkpoint(keys.log(), epoch);
            SignedNote note = SignedNote.sign(checkpoint.text(), keys.signers());
            SignedCheckpoint signed = new SignedCheckpoint(checkpoint, note.toString());
            publication.publish(signed);
            log.keep(signed);
        }
    }

    private boolean isQuiet(@Nullable HistoryHead head) {
        return head == null || !head.at().plus(QUIET).isAfter(clock.instant());
    }

    /** Clocks of replicas differ; the history does not go back. */
    private Instant notBefore(@Nullable HistoryHead head) {
        Instant now = clock.instant();
        return head == null || head.at().isBefore(now) ? now : head.at();
    }
}

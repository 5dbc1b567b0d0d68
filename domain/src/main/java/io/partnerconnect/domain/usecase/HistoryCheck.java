package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.history.SealingRefusal;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.evidence.Checkpoint;
import java.util.Optional;

/**
 * Whether the history can go on from what the database has. A log that signs two histories is worth nothing from then on, so nothing is signed
 * when what was published is not part of what is there.
 */
final class HistoryCheck {
    private final HistoryLog log;

    HistoryCheck(HistoryLog log) {
        this.log = log;
    }

    /** {@code published}: the newest checkpoint outside of the database, looked for before the state was. */
    Optional<SealingResult.Refused> refusal(HistoryState state, Optional<Checkpoint> published) {
        HistoryEpoch epoch = state.epoch();
        if (epoch != null && !epoch.database().equals(state.database())) {
            return refused(
                    SealingRefusal.ANOTHER_DATABASE,
                    "epoch " + epoch.number() + " was begun in " + epoch.database() + ", this is " + state.database());
        }
        return published
                .filter(checkpoint -> !has(epoch == null ? 0 : epoch.number(), checkpoint))
                .flatMap(checkpoint -> refused(
                        SealingRefusal.ROLLED_BACK,
                        "checkpoint " + checkpoint.number() + " of epoch " + checkpoint.epoch() + ", of "
                                + checkpoint.size() + " events, was published; the database has " + state.size()));
    }

    /** What an earlier epoch published does not bind this one: that it was begun says that something is missing. */
    private boolean has(long epoch, Checkpoint published) {
        if (published.epoch() != epoch) {
            return published.epoch() < epoch;
        }
        return log.head(published.number())
                .filter(head -> isOf(head, published))
                .isPresent();
    }

    private static boolean isOf(HistoryHead head, Checkpoint published) {
        return head.tree().size() == published.size()
                && head.tree().root().equals(published.root())
                && head.at().equals(published.at());
    }

    private static Optional<SealingResult.Refused> refused(SealingRefusal refusal, String detail) {
        return Optional.of(new SealingResult.Refused(refusal, detail));
    }
}

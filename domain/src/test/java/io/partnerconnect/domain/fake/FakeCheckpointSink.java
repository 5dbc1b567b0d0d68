package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.evidence.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A place where checkpoints are published, in memory. */
public final class FakeCheckpointSink implements CheckpointSink {
    private static final Comparator<Checkpoint> OLDEST_FIRST =
            Comparator.comparingLong(Checkpoint::epoch).thenComparingLong(Checkpoint::number);

    private final List<SignedCheckpoint> published = new ArrayList<>();
    private boolean answers = true;

    public synchronized void cut() {
        answers = false;
    }

    public synchronized void mend() {
        answers = true;
    }

    /** All that was published, in the order in which it was. */
    public synchronized List<SignedCheckpoint> published() {
        return List.copyOf(published);
    }

    @Override
    public synchronized Optional<SignedCheckpoint> latest() {
        if (!answers) {
            throw new Failure.Unavailable(Outage.PUBLICATION, Duration.ofSeconds(5), null);
        }
        return published.isEmpty() ? Optional.empty() : Optional.of(published.getLast());
    }

    @Override
    public synchronized void publish(SignedCheckpoint signed) {
        if (latest().filter(newest -> OLDEST_FIRST.compare(newest.checkpoint(), signed.checkpoint()) >= 0)
                .isEmpty()) {
            published.add(signed);
        }
    }
}

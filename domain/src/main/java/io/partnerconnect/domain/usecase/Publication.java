package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.evidence.Checkpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All places where checkpoints are published. Each of them has to answer: one that does not could hold the one that matters. */
final class Publication {
    private static final Comparator<Checkpoint> OLDEST_FIRST =
            Comparator.comparingLong(Checkpoint::epoch).thenComparingLong(Checkpoint::number);

    private final List<CheckpointSink> sinks;

    Publication(List<CheckpointSink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    /** The newest checkpoint that was published anywhere. */
    Optional<Checkpoint> newest() {
        return sinks.stream()
                .map(CheckpointSink::latest)
                .flatMap(Optional::stream)
                .map(SignedCheckpoint::checkpoint)
                .max(OLDEST_FIRST);
    }

    void publish(SignedCheckpoint signed) {
        sinks.forEach(sink -> sink.publish(signed));
    }
}

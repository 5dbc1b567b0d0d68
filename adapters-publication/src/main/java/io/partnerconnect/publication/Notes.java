package io.partnerconnect.publication;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.SignedNote;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Signed checkpoints as they are found at a place. */
final class Notes {
    private static final Comparator<Checkpoint> OLDEST_FIRST =
            Comparator.comparingLong(Checkpoint::epoch).thenComparingLong(Checkpoint::number);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Notes() {}

    static SignedCheckpoint parse(String note) {
        try {
            return new SignedCheckpoint(Checkpoint.parse(SignedNote.parse(note).text()), note);
        } catch (Malformed e) {
            throw unavailable(e);
        }
    }

    static boolean isNewer(SignedCheckpoint one, SignedCheckpoint other) {
        return OLDEST_FIRST.compare(one.checkpoint(), other.checkpoint()) > 0;
    }

    static Failure.Unavailable unavailable(@Nullable Throwable cause) {
        return new Failure.Unavailable(Outage.PUBLICATION, RETRY_AFTER, cause);
    }
}

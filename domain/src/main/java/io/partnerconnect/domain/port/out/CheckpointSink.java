package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import java.util.Optional;

/**
 * A place outside the database where checkpoints are published, so that whoever rules the database cannot make up another history.
 *
 * <p>Every method throws {@link Failure.Unavailable} with {@link io.partnerconnect.domain.model.failure.Outage#PUBLICATION} when the place
 * does not answer, or answers with what is not a checkpoint.
 */
public interface CheckpointSink {
    /** The newest checkpoint that was published there, by any replica; empty when there is none. */
    Optional<SignedCheckpoint> latest();

    /** Publishes a checkpoint, durably on return. Publishing again, or one that is older than the newest, changes nothing. */
    void publish(SignedCheckpoint signed);
}

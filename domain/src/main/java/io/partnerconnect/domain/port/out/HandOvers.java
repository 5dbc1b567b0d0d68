package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hand-overs: one for each operation that gave a new token's value away. {@link OperationJournal#advance} opens them, with the step
 * that did. Each method is one transaction. A workspace that is forgotten takes its hand-overs along.
 * What lies outside a sight is not shown.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface HandOvers {
    /** How long to wait between two looks whether a token is used. */
    Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Empty when the operation handed nothing over, or not yet. */
    Optional<HandOver> find(OperationId operation);

    /** The open ones, oldest first, at most so many; not those whose token is being taken back, or was. */
    List<HandOver> open(Sight sight, int most);

    /**
     * Keeps who said that the value is set at the partner. Calling again changes nothing: the first receipt stays.
     *
     * @return as it is by now
     * @throws Failure.NotFound there is no hand-over of that operation
     */
    HandOver confirm(OperationId operation, Receipt receipt);

    /**
     * Takes open ones that are due for a look, those that are due longest first, and puts their next look off by
     * {@link #BETWEEN_LOOKS}: nobody else gets them until then, also when whoever took them dies.
     */
    List<HandOver> take(Instant now, int most);

    /** Ends one. Of one that has ended, or is not there, nothing changes. */
    void close(OperationId operation, HandOver.Closed closed);
}

package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SealingResult;

/** Gives events their places in the history, signs what the history is then, and publishes it. */
public interface SealHistory {
    /**
     * Does so for the next events, at most so many. Signs also when none waited, once a minute, so that silence can be proved. Any number of
     * replicas may do so at once, and die at it.
     *
     * @throws Failure.Unavailable the database or a place of publication does not answer
     */
    SealingResult run(int most);
}

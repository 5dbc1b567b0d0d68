package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;

/**
 * Releases a legal hold. Nothing is removed by that.
 *
 * <p>Throws {@link Failure.NotFound} when there is no such hold, and {@link Failure.Conflict} with {@code HOLD_RELEASED} when it was released.
 */
public interface ReleaseHold extends UseCase<ReleaseHold.Command, LegalHold> {
    /** Which one; why is in the mandate. */
    record Command(HoldId id) implements io.partnerconnect.domain.port.in.Command<LegalHold> {}
}

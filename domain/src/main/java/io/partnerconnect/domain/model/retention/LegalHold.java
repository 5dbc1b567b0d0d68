package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That events of a time are kept, however old they are: while it is in force, nothing of the months it touches is removed. It is never
 * changed; that it was released is added.
 *
 * @param placed who, why and when
 * @param released the same of its end; null while it is in force
 */
public record LegalHold(
        HoldId id, HoldSpan span, Word placed, @Nullable Word released) {
    /** Who said so, why, and when by the clock of the service. */
    public record Word(Actor by, Reason reason, @Nullable Ticket ticket, Instant at) {}
}

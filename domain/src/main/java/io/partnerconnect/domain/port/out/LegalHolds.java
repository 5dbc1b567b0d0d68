package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import java.util.Optional;

/**
 * The legal holds. Rows are only ever added. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface LegalHolds {
    /** Adds one. On return nothing that it touches can be removed any more; what is being removed at that moment is gone before. */
    void place(LegalHold hold);

    Optional<LegalHold> find(HoldId id);

    /** All of them, newest first. */
    Page<LegalHold> list(PageRequest page);

    /**
     * Writes down that it was released.
     *
     * @throws Failure.NotFound there is none
     * @throws Failure.Conflict {@code HOLD_RELEASED}: it was released before; the first word stays
     */
    LegalHold release(HoldId id, LegalHold.Word word);
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.out.LegalHolds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link LegalHolds} must do. */
public abstract class LegalHoldsContract {
    private static final Instant START = MovableClock.START;
    private final SequentialIds ids = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract LegalHolds holds();

    protected abstract DatabaseControls database();

    @Test
    void aHoldIsKeptAsItWasPlaced() {
        LegalHold bounded = hold(START, START.plusSeconds(60), new Ticket("LEGAL-7"));
        LegalHold unbounded = hold(null, null, null);

        holds().place(bounded);
        holds().place(unbounded);

        assertThat(holds().find(bounded.id())).contains(bounded);
        assertThat(holds().find(unbounded.id())).contains(unbounded);
        assertThat(holds().find(new HoldId(ids.next()))).isEmpty();
    }

    @Test
    void itsReleaseIsAddedOnce() {
        LegalHold hold = hold(START, null, null);
        holds().place(hold);
        LegalHold.Word word =
                new LegalHold.Word(AnIntent.ALICE, new Reason("settled"), new Ticket("LEGAL-8"), START.plusSeconds(7));

        LegalHold released = holds().release(hold.id(), word);
        Throwable again = catchThrowable(() -> holds().release(hold.id(), hold.placed()));

        assertThat(released).isEqualTo(new LegalHold(hold.id(), hold.span(), hold.placed(), word));
        Ended.as(Failure.Conflict.class, "hold-released", again);
        assertThat(holds().find(hold.id())).contains(released);
    }

    @Test
    void whatIsNotThereCannotBeReleased() {
        LegalHold hold = hold(START, null, null);

        Throwable thrown = catchThrowable(() -> holds().release(hold.id(), hold.placed()));

        Ended.as(Failure.NotFound.class, "legal-hold-not-found", thrown);
    }

    @Test
    void theyAreListedNewestFirst() {
        List<LegalHold> placed = List.of(hold(START, null, null), hold(null, START, null), hold(null, null, null));
        placed.forEach(holds()::place);

        var first = holds().list(PageRequest.first(2));
        var second = holds().list(new PageRequest(2, first.next()));

        assertThat(first.items()).containsExactly(placed.get(2), placed.get(1));
        assertThat(second.items()).containsExactly(placed.get(0));
        assertThat(second.next()).isNull();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        LegalHold hold = hold(START, null, null);

        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> holds().place(hold),
                        () -> holds().find(hold.id()),
                        () -> holds().list(PageRequest.first(1)),
                        () -> holds().release(hold.id(), hold.placed())));
    }

    private LegalHold hold(@Nullable Instant from, @Nullable Instant until, @Nullable Ticket ticket) {
        return new LegalHold(
                new HoldId(ids.next()),
                new HoldSpan(from, until),
                new LegalHold.Word(AnIntent.ALICE, new Reason("litigation"), ticket, START),
                null);
    }
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeLog;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.LogEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LogEvents} must do. */
public abstract class LogEventsContract {
    private static final Instant AT = MovableClock.START;
    private static final Period AN_HOUR = new Period(AT, AT.plus(Duration.ofHours(1)));

    /** Empty at the start of a test. */
    protected abstract LogEvents events();

    protected abstract DatabaseControls database();

    /** Nothing is there from tests before. */
    protected void wipe() {}

    @BeforeEach
    void empty() {
        wipe();
    }

    @Test
    void anEntryIsFoundAsItWasAddedWhateverItDoesNotSay() {
        LogEvent full = new LogEvent(
                "full",
                AT,
                SomeLog.NUMBER,
                new LogEvent.Name("accounts", "generateDbToken"),
                new LogEvent.By("bob@example.com", "10.0.0.7", "curl/8 {\"a\",'b'\\}"),
                200,
                new LogEvent.Target("a".repeat(64), "FIVETRAN_USER", "Fivetran"));
        LogEvent bare = new LogEvent(
                "bare",
                AT,
                SomeLog.NUMBER,
                new LogEvent.Name("accounts", "add"),
                new LogEvent.By(null, null, null),
                null,
                SomeLog.nothing());

        int added = events().add(List.of(full, bare));

        assertThat(added).isEqualTo(2);
        assertThat(within(AN_HOUR)).containsExactlyInAnyOrder(full, bare);
    }

    @Test
    void whatIsThereIsNotAddedAgainAndStaysAsItIs() {
        // Given
        LogEvent first = event("one", AT);
        events().add(List.of(first));
        LogEvent other = SomeLog.event("one", AT, Deed.TOKEN_REVOKED, SomeLog.nothing());
        LogEvent second = event("two", AT.plusSeconds(1));

        // When
        int added = events().add(List.of(second, other, second));

        // Then
        assertThat(added).isOne();
        assertThat(within(AN_HOUR)).containsExactly(first, second);
    }

    @Test
    void nothingIsAddedByNothing() {
        assertThat(events().add(List.of())).isZero();
    }

    @Test
    void onlyThoseOfTheWorkspaceAndThePeriodAreShown() {
        // Given
        LogEvent first = event("first", AT);
        LogEvent before = event("before", AT.minusNanos(1000));
        LogEvent after = event("after", AN_HOUR.until());
        LogEvent elsewhere =
                new LogEvent("elsewhere", AT, new WorkspaceNumber(7), first.name(), first.by(), 200, SomeLog.nothing());
        events().add(List.of(after, elsewhere, before, first));

        // Then
        assertThat(within(AN_HOUR)).containsExactly(first);
    }

    @Test
    void pagesHoldEveryEntryOnceInTheOrderOfTime() {
        // Given
        List<LogEvent> all = IntStream.range(0, 7)
                .mapToObj(each -> event("e" + each, AT.plusSeconds(each / 3)))
                .toList();
        events().add(all.reversed());

        // When
        List<LogEvent> read = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (request != null) {
            Page<LogEvent> page = events().within(SomeLog.NUMBER, AN_HOUR, request);
            read.addAll(page.items());
            request = page.next() == null ? null : new PageRequest(2, page.next());
        }

        // Then
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(() -> events().add(List.of(event("one", AT))), () -> within(AN_HOUR)));

        assertThat(within(AN_HOUR)).isEmpty();
    }

    private List<LogEvent> within(Period period) {
        return events().within(SomeLog.NUMBER, period, PageRequest.first(100)).items();
    }

    private static LogEvent event(String key, Instant at) {
        return SomeLog.event(key, at, Deed.TOKEN_MINTED, SomeLog.principal("FIVETRAN_USER"));
    }
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomeActs;
import io.partnerconnect.domain.fixture.SomeLog;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.Intake;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Recognition;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.Reconciliations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Reconciliations} must do. */
public abstract class ReconciliationsContract {
    private static final Instant AT = MovableClock.START;
    private static final String PRINCIPAL = "97ab27fa-30e2-43e3-92a3-160e80f4c0d5";

    private final SequentialIds ids = new SequentialIds();
    private final SomeActs acts = new SomeActs();

    /** Empty at the start of a test. */
    protected abstract Reconciliations reconciliations();

    /** Where the entries of the log are that others are of. */
    protected abstract LogEvents events();

    protected abstract DatabaseControls database();

    /** Nothing is there from tests before. */
    protected void wipe() {}

    @BeforeEach
    void empty() {
        wipe();
    }

    @Test
    void oneThatBeganHasNoResultYet() {
        Reconciliation begun = begin(AT);

        assertThat(reconciliations().find(begun.id())).contains(begun);
        assertThat(reconciliations().find(ids.nextOperation())).isEmpty();
    }

    @Test
    void oneThatCameToItsEndSaysWhatCameOfIt() {
        // Given
        Reconciliation begun = begin(AT);
        Intake intake = new Intake(
                21,
                1,
                2,
                3,
                4,
                11,
                List.of(new LogLine.Unreadable(7, "is not JSON"), new LogLine.Unreadable(9, "a=b")));
        Reconciliation.Result result = new Reconciliation.Result(
                AT.plusSeconds(9),
                new Period(AT.minusSeconds(60), AT),
                "d".repeat(64),
                intake,
                Map.of(Verdict.EXPLAINED, 2L, Verdict.MISSING, 1L),
                List.of(new WorkspaceName("prod-us"), new WorkspaceName("test")));

        // When
        reconciliations().complete(begun.id(), result);

        // Then
        assertThat(reconciliations().find(begun.id()))
                .contains(new Reconciliation(begun.id(), begun.by(), begun.begunAt(), result));
    }

    @Test
    void theNewestComesFirstAndPagesHoldEachOnceAlsoWhenOneBeginsMeanwhile() {
        // Given
        List<OperationId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(begin(AT.plusSeconds(i / 2)).id());
        }

        // When
        List<OperationId> read = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (request != null) {
            Page<Reconciliation> page = reconciliations().list(request);
            page.items().forEach(each -> read.add(each.id()));
            begin(AT.plusSeconds(3600));
            request = page.next() == null ? null : new PageRequest(2, page.next());
        }

        // Then
        assertThat(read).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void entriesAreShownAsTheyWereEntered() {
        // Given
        Reconciliation begun = begin(AT);
        List<ReconciliationEntry> all = oneOfEach();

        // When
        reconciliations().enter(begun.id(), 0, all);

        // Then
        assertThat(entries(begun.id(), null)).containsExactlyElementsOf(all);
    }

    @Test
    void entriesAreShownByVerdictPageByPage() {
        // Given
        Reconciliation begun = begin(AT);
        List<ReconciliationEntry> missing = new ArrayList<>();
        long entered = 0;
        for (int i = 0; i < 5; i++) {
            ReconciliationEntry entry = ours(AT.plusSeconds(i), false);
            missing.add(entry);
            reconciliations().enter(begun.id(), entered, List.of(entry, ours(AT.plusSeconds(i), true)));
            entered += 2;
        }

        // When
        List<ReconciliationEntry> read = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (request != null) {
            Page<ReconciliationEntry> page = reconciliations().entries(begun.id(), Verdict.MISSING, request);
            read.addAll(page.items());
            request = page.next() == null ? null : new PageRequest(2, page.next());
        }

        // Then
        assertThat(read).containsExactlyElementsOf(missing);
        assertThat(entries(begun.id(), Verdict.EXPLAINED)).isEmpty();
    }

    @Test
    void eachReconciliationHasItsOwnEntries() {
        // Given
        Reconciliation one = begin(AT);
        Reconciliation other = begin(AT);

        // When
        reconciliations().enter(one.id(), 0, List.of(ours(AT, false)));

        // Then
        assertThat(entries(other.id(), null)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Reconciliation begun = begin(AT);
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> begin(AT),
                        () -> reconciliations().enter(begun.id(), 0, List.of(ours(AT, false))),
                        () -> reconciliations().find(begun.id()),
                        () -> reconciliations().list(PageRequest.first(1)),
                        () -> entries(begun.id(), null)));

        assertThat(entries(begun.id(), null)).isEmpty();
    }

    private Reconciliation begin(Instant at) {
        Reconciliation begun = new Reconciliation(ids.nextOperation(), AnIntent.ALICE, at, null);
        reconciliations().begin(begun);
        return begun;
    }

    private List<ReconciliationEntry> oneOfEach() {
        LogEvent explained = SomeLog.event("explained", AT, Deed.TOKEN_MINTED, SomeLog.principal(PRINCIPAL));
        LogEvent foreign = SomeLog.event("foreign", AT, Deed.TOKEN_MINTED, SomeLog.token("f".repeat(64)));
        LogEvent platform = SomeLog.event("platform", AT, Deed.TOKEN_COLLECTED, SomeLog.nothing());
        events().add(List.of(explained, foreign, platform));
        Act minted = acts.minted(AT, PRINCIPAL, "a".repeat(64));
        return List.of(
                new ReconciliationEntry.Explained(
                        SomeActs.PROD, Deed.TOKEN_MINTED, explained, minted, Recognition.SUBJECT),
                new ReconciliationEntry.Theirs(SomeActs.PROD, Deed.TOKEN_MINTED, foreign, false),
                new ReconciliationEntry.Theirs(SomeActs.PROD, Deed.TOKEN_COLLECTED, platform, true),
                ours(AT, false),
                new ReconciliationEntry.Ours(SomeActs.PROD, Deed.CONNECTION_MADE, acts.recorded(AT, "fivetran"), true));
    }

    private ReconciliationEntry ours(Instant at, boolean pending) {
        Act running = acts.perhapsMinted(at.minus(Duration.ofDays(1)), PRINCIPAL);
        return new ReconciliationEntry.Ours(SomeActs.PROD, Deed.TOKEN_MINTED, running, pending);
    }

    private List<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict) {
        return reconciliations().entries(id, verdict, PageRequest.first(100)).items();
    }
}

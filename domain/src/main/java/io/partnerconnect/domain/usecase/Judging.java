package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Matching;
import io.partnerconnect.domain.model.reconciliation.MatchingTerms;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges workspace after workspace for one reconciliation, and writes the verdicts down as they come. Both sides are read page by page. */
final class Judging {
    private static final int AT_A_TIME = 1000;

    private final Surroundings.Comparison kept;
    private final OperationId id;
    private final MatchingTerms terms;
    private final Instant now;
    private final Runnable inTime;
    private final List<ReconciliationEntry> waiting = new ArrayList<>();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private long entered;

    /** {@code inTime} fails when it has to be over. */
    Judging(Surroundings.Comparison kept, OperationId id, MatchingTerms terms, Instant now, Runnable inTime) {
        this.kept = kept;
        this.id = id;
        this.terms = terms;
        this.now = now;
        this.inTime = inTime;
    }

    void judge(WorkspaceNumber number, WorkspaceName workspace, Period period) {
        Matching matching = new Matching(workspace, period, terms, now);
        Period reach = matching.reach();
        matching.judge(
                pages(page -> kept.events().within(number, reach, page)),
                pages(page -> kept.acts().within(workspace, reach, page)),
                this::enter);
        enterWaiting();
    }

    Map<Verdict, Long> verdicts() {
        return verdicts;
    }

    private <T> Pages<T> pages(Function<PageRequest, Page<T>> read) {
        return new Pages<>(page -> {
            inTime.run();
            return read.apply(page);
        });
    }

    private void enter(ReconciliationEntry entry) {
        verdicts.merge(entry.verdict(), 1L, Long::sum);
        waiting.add(entry);
        if (waiting.size() == AT_A_TIME) {
            enterWaiting();
        }
    }

    private void enterWaiting() {
        if (!waiting.isEmpty()) {
            kept.reconciliations().enter(id, entered, List.copyOf(waiting));
            entered += waiting.size();
            waiting.clear();
        }
    }
}

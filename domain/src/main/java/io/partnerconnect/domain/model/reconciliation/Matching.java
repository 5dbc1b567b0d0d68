package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds their log against ours, for one workspace and one period, in one pass through both: memory is bounded however long they are. What
 * is close in time is judged together; what is far apart cannot be the same. Pure: the same input comes out the same.
 */
public final class Matching {
    /** So much is judged together at the most. What is still alone of ours then stays for what comes next. */
    private static final int MOST = 5_000;

    private final WorkspaceName workspace;
    private final Period period;
    private final MatchingTerms terms;
    private final Instant now;
    private final int most;

    /** {@code now}: when their log was exported, or later. */
    public Matching(WorkspaceName workspace, Period period, MatchingTerms terms, Instant now) {
        this(workspace, period, terms, now, MOST);
    }

    Matching(WorkspaceName workspace, Period period, MatchingTerms terms, Instant now, int most) {
        this.workspace = workspace;
        this.period = period;
        this.terms = terms;
        this.now = now;
        this.most = most;
    }

    /** The period and what is so near to it that it may explain what is in it: what both sides have to be read of. */
    public Period reach() {
        return period.widened(terms.tolerance().multipliedBy(2).plus(Act.LONGEST));
    }

    /** Both in the order of time, over {@link #reach()}. Tells of each thing in the period once. */
    public void judge(Iterator<LogEvent> theirs, Iterator<Act> ours, Consumer<ReconciliationEntry> entries) {
        Timeline timeline = new Timeline(theirs, ours, terms);
        List<LogEvent> events = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        Instant last = Instant.MIN;
        while (timeline.hasNext()) {
            Instant next = timeline.next();
            if (last.isBefore(next) || events.size() + traces.size() >= most) {
                judge(events, traces, next, entries);
            }
            int known = traces.size();
            timeline.take(events, traces);
            last = latest(last, traces.subList(known, traces.size()));
        }
        judge(events, traces, Instant.MAX, entries);
    }

    private static Instant latest(Instant before, List<Trace> added) {
        return Stream.concat(Stream.of(before), added.stream().map(Trace::until))
                .max(Comparator.naturalOrder())
                .orElse(before);
    }

    /** Leaves what may still be explained by what comes at {@code next} or later. */
    private void judge(List<LogEvent> events, List<Trace> traces, Instant next, Consumer<ReconciliationEntry> entries) {
        List<Pairing.Pair> pairs = pairs(events, traces);
        Set<LogEvent> explained = pairs.stream().map(Pairing.Pair::event).collect(Collectors.toSet());
        Set<Trace> left = pairs.stream().map(Pairing.Pair::trace).collect(Collectors.toSet());
        traces.removeIf(left::contains);
        Stream.of(
                        pairs.stream().map(this::explained),
                        events.stream()
                                .filter(event -> !explained.contains(event))
                                .map(this::theirs),
                        traces.stream()
                                .filter(trace -> trace.until().isBefore(next) && isDue(trace))
                                .map(this::ours))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(ReconciliationEntry::at))
                .filter(entry -> period.contains(entry.at()))
                .forEachOrdered(entries);
        events.clear();
        traces.removeIf(trace -> trace.until().isBefore(next));
    }

    private List<Pairing.Pair> pairs(List<LogEvent> events, List<Trace> traces) {
        Map<Deed, List<LogEvent>> eventsOf = events.stream().collect(Collectors.groupingBy(this::deed));
        Map<Deed, List<Trace>> tracesOf = traces.stream().collect(Collectors.groupingBy(Trace::deed));
        return Stream.of(Deed.values())
                .flatMap(deed ->
                        Pairing.of(eventsOf.getOrDefault(deed, List.of()), tracesOf.getOrDefault(deed, List.of()))
                                .stream())
                .toList();
    }

    private Deed deed(LogEvent event) {
        return terms.vocabulary().deed(event).orElseThrow();
    }

    private ReconciliationEntry explained(Pairing.Pair pair) {
        Trace trace = pair.trace();
        return new ReconciliationEntry.Explained(workspace, trace.deed(), pair.event(), trace.act(), pair.evidence());
    }

    private ReconciliationEntry theirs(LogEvent event) {
        return new ReconciliationEntry.Theirs(
                workspace, deed(event), event, terms.vocabulary().isPlatform(event));
    }

    private ReconciliationEntry ours(Trace trace) {
        boolean late = trace.until().plus(terms.grace()).isBefore(now);
        return new ReconciliationEntry.Ours(workspace, trace.deed(), trace.act(), !late);
    }

    /** Only of what may have happened in the period alone can be said that it is not there. */
    private boolean isDue(Trace trace) {
        return trace.isExpected(terms) && period.contains(trace.from()) && period.contains(trace.until());
    }
}

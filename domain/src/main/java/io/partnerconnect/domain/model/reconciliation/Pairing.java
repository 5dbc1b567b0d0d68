package io.partnerconnect.domain.model.reconciliation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs entries of their log with traces of ours, all of one deed: each with one at most. What is the same token is a pair for good; of the
 * rest as many are paired as can be, by the stronger evidence first and what was surely done before what may have been, so that an entry is left over only when no way of pairing would have
 * spared it (augmenting paths in a bipartite graph; a search that found none is never walked again). The same input in any order comes
 * out the same.
 */
final class Pairing {
    private static final Comparator<LogEvent> EVENTS =
            Comparator.comparing(LogEvent::refused).thenComparing(LogEvent::at).thenComparing(LogEvent::key);
    private static final Comparator<Trace> TRACES = Comparator.comparing(Trace::from)
            .thenComparing(trace -> trace.act().operation().toString());
    private static final int NONE = -1;

    private final List<LogEvent> events;
    private final List<Trace> traces;
    private final int[] traceOf;
    private final int[] eventOf;
    private final boolean[] settled;

    private Pairing(List<LogEvent> events, List<Trace> traces) {
        this.events = events.stream().sorted(EVENTS).toList();
        this.traces = traces.stream().sorted(TRACES).toList();
        this.traceOf = filled(events.size());
        this.eventOf = filled(traces.size());
        this.settled = new boolean[traces.size()];
    }

    /** One entry and one trace that are of the same. */
    record Pair(LogEvent event, Trace trace, Recognition evidence) {}

    static List<Pair> of(List<LogEvent> events, List<Trace> traces) {
        Pairing pairing = new Pairing(events, traces);
        pairing.pairInTurn(Recognition.TOKEN);
        IntStream.range(0, traces.size()).forEach(trace -> pairing.settled[trace] = pairing.eventOf[trace] != NONE);
        pairing.pairInTurn(Recognition.SUBJECT);
        pairing.pairInTurn(Recognition.TIME);
        return pairing.pairs();
    }

    private void pairInTurn(Recognition least) {
        boolean[] doubtful = settled.clone();
        IntStream.range(0, traces.size())
                .filter(trace -> !traces.get(trace).isCertain())
                .forEach(trace -> doubtful[trace] = true);
        pair(least, doubtful);
        pair(least, settled.clone());
    }

    /** Pairs what is still alone by evidence that strong at least, with what is not dead. */
    private void pair(Recognition least, boolean[] dead) {
        for (int event = 0; event < events.size(); event++) {
            if (traceOf[event] == NONE) {
                augment(event, least, dead);
            }
        }
    }

    /** Finds the entry a trace, if need be by giving others another one. Traces that were seen in vain are dead from then on. */
    private void augment(int alone, Recognition least, boolean[] dead) {
        int[] reachedBy = filled(traces.size());
        List<Integer> seen = new ArrayList<>();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(alone));
        while (!waiting.isEmpty()) {
            int event = waiting.remove();
            for (int trace = 0; trace < traces.size() && !startsAfter(trace, event); trace++) {
                if (dead[trace] || reachedBy[trace] != NONE || !isEvidence(event, trace, least)) {
                    continue;
                }
                reachedBy[trace] = event;
                if (eventOf[trace] == NONE) {
                    flip(trace, reachedBy);
                    return;
                }
                seen.add(trace);
                waiting.add(eventOf[trace]);
            }
        }
        seen.forEach(trace -> dead[trace] = true);
    }

    private boolean startsAfter(int trace, int event) {
        return traces.get(trace).from().isAfter(events.get(event).at());
    }

    private boolean isEvidence(int event, int trace, Recognition least) {
        return traces.get(trace)
                .evidence(events.get(event))
                .filter(found -> found.compareTo(least) >= 0)
                .isPresent();
    }

    /** Gives the free trace to who reached it, his to who reached that, and so on. */
    private void flip(int free, int[] reachedBy) {
        int trace = free;
        while (trace != NONE) {
            int event = reachedBy[trace];
            int before = traceOf[event];
            traceOf[event] = trace;
            eventOf[trace] = event;
            trace = before;
        }
    }

    private List<Pair> pairs() {
        return IntStream.range(0, events.size())
                .filter(event -> traceOf[event] != NONE)
                .mapToObj(event -> pair(events.get(event), traces.get(traceOf[event])))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Pair> pair(LogEvent event, @Nullable Trace trace) {
        return Optional.ofNullable(trace)
                .flatMap(found -> found.evidence(event).map(evidence -> new Pair(event, found, evidence)));
    }

    private static int[] filled(int size) {
        int[] all = new int[size];
        Arrays.fill(all, NONE);
        return all;
    }
}

package io.partnerconnect.domain.model.reconciliation;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Both sides as one, in the order in which they may have to do with each other: an act begins as early as the clocks may differ. */
final class Timeline {
    private final Iterator<LogEvent> theirs;
    private final Iterator<Act> ours;
    private final MatchingTerms terms;
    private @Nullable LogEvent event;
    private @Nullable Act act;

    Timeline(Iterator<LogEvent> theirs, Iterator<Act> ours, MatchingTerms terms) {
        this.theirs = theirs;
        this.ours = ours;
        this.terms = terms;
        this.event = following(theirs);
        this.act = following(ours);
    }

    boolean hasNext() {
        return event != null || act != null;
    }

    /** When the next one begins. */
    Instant next() {
        return isActNext()
                ? begin(Objects.requireNonNull(act))
                : Objects.requireNonNull(event).at();
    }

    /** Adds the next one to what is judged together. What the vocabulary does not know is left out. */
    void take(List<LogEvent> events, List<Trace> traces) {
        if (isActNext()) {
            Trace.of(Objects.requireNonNull(act), terms.tolerance()).forEach(traces::add);
            act = following(ours);
        } else {
            LogEvent taken = Objects.requireNonNull(event);
            terms.vocabulary().deed(taken).ifPresent(deed -> events.add(taken));
            event = following(theirs);
        }
    }

    private boolean isActNext() {
        return event == null || (act != null && !begin(act).isAfter(event.at()));
    }

    private Instant begin(Act of) {
        return of.intendedAt().minus(terms.tolerance());
    }

    private static <T> @Nullable T following(Iterator<T> all) {
        return all.hasNext() ? all.next() : null;
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.reconciliation.Intake;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.LogVocabulary;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.LogEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one export, keeps what matters of it, and counts the rest. Holds a few hundred entries at a time. */
final class Receiving {
    private static final int AT_A_TIME = 500;

    private final LogEvents events;
    private final LogVocabulary vocabulary;
    private final Map<WorkspaceNumber, WorkspaceName> registered;
    private final List<LogEvent> waiting = new ArrayList<>();
    private final List<LogLine.Unreadable> samples = new ArrayList<>();
    private final SortedMap<WorkspaceNumber, WorkspaceName> covered = new TreeMap<>();
    private long lines;
    private long added;
    private long relevant;
    private long ignored;
    private long unregistered;
    private long unreadable;
    private @Nullable Instant first;
    private @Nullable Instant last;

    Receiving(LogEvents events, LogVocabulary vocabulary, Map<WorkspaceNumber, WorkspaceName> registered) {
        this.events = events;
        this.vocabulary = vocabulary;
        this.registered = registered;
    }

    void take(LogLine line) {
        lines++;
        switch (line) {
            case LogLine.Entry(var event) -> take(event);
            case LogLine.OfAccount(var at) -> {
                extend(at);
                ignored++;
            }
            case LogLine.Unreadable noEntry -> {
                unreadable++;
                if (samples.size() < Intake.MOST_SAMPLES) {
                    samples.add(noEntry);
                }
            }
        }
    }

    private void take(LogEvent event) {
        extend(event.at());
        WorkspaceName name = registered.get(event.workspace());
        if (name != null) {
            covered.put(event.workspace(), name);
        }
        if (vocabulary.deed(event).isEmpty()) {
            ignored++;
        } else if (name == null) {
            unregistered++;
        } else {
            relevant++;
            waiting.add(event);
            if (waiting.size() == AT_A_TIME) {
                keep();
            }
        }
    }

    private void extend(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    /** Everything was taken. */
    void keep() {
        if (!waiting.isEmpty()) {
            added += events.add(List.copyOf(waiting));
            waiting.clear();
        }
    }

    /** From the first entry to the last one. */
    Period period() {
        if (first == null || last == null) {
            throw new Failure.Invalid(
                    "body", "must hold at least one line that is an entry of system.access.audit as JSON");
        }
        return new Period(first, last.plus(Duration.ofNanos(1000)));
    }

    /** The workspaces of which there was any entry: of others the export says nothing. */
    SortedMap<WorkspaceNumber, WorkspaceName> covered() {
        return covered;
    }

    Intake intake() {
        return new Intake(lines, added, relevant - added, ignored, unregistered, unreadable, samples);
    }
}

package io.partnerconnect.simulator.journal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The latest requests of a workspace, and all its changes. */
public final class Journal {
    private final int size;
    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private long changeCount;

    /** @param size how many requests, and how many changes, are kept */
    public Journal(int size) {
        this.size = size;
    }

    public synchronized void record(ReceivedRequest request, Collection<Change> effects) {
        keep(requests, request);
        effects.forEach(effect -> keep(changes, effect));
        changeCount += effects.size();
    }

    public synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** How many changes there were, also those no longer kept. */
    public synchronized long changeCount() {
        return changeCount;
    }

    public synchronized void clear() {
        requests.clear();
        changes.clear();
        changeCount = 0;
    }

    private <T> void keep(Deque<T> latest, T entry) {
        if (latest.size() == size) {
            latest.removeFirst();
        }
        latest.addLast(entry);
    }
}

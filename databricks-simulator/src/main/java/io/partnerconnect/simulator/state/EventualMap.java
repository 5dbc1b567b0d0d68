package io.partnerconnect.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map whose changes its readers may see late; the truth is known at once. */
public final class EventualMap<K, V> {
    private record Gone<W>(W value, Instant at) {}

    private final Consistency consistency;
    private final Map<K, V> truth = new LinkedHashMap<>();
    private final Map<K, Instant> recent = new LinkedHashMap<>();
    private final Map<K, Gone<V>> gone = new LinkedHashMap<>();

    EventualMap(Consistency consistency) {
        this.consistency = consistency;
    }

    /** Adds what has always been there. */
    public void arrange(K key, V value) {
        truth.put(key, value);
    }

    public void create(K key, V value) {
        truth.put(key, value);
        if (!consistency.immediate()) {
            recent.put(key, consistency.now());
        }
    }

    public void delete(K key) {
        V value = truth.remove(key);
        recent.remove(key);
        if (value != null && !consistency.immediate()) {
            gone.put(key, new Gone<>(value, consistency.now()));
        }
    }

    public @Nullable V get(K key) {
        return truth.get(key);
    }

    public Collection<V> values() {
        return truth.values();
    }

    /** What a reader who asks for the key is shown. */
    public @Nullable V seen(K key) {
        boolean early = consistency.early();
        V value = truth.get(key);
        if (value != null) {
            return early || appeared(key) ? value : null;
        }
        Gone<V> left = gone.get(key);
        return left == null || early || consistency.settled(left.at()) ? null : left.value();
    }

    /** What a reader who asks for all is shown. */
    public List<V> seen() {
        boolean early = consistency.early();
        gone.values().removeIf(left -> consistency.settled(left.at()));
        List<V> all = new ArrayList<>(truth.size());
        if (early || recent.isEmpty()) {
            all.addAll(truth.values());
        } else {
            truth.forEach((key, value) -> addIfAppeared(key, value, all));
        }
        if (!early) {
            gone.values().forEach(left -> all.add(left.value()));
        }
        return all;
    }

    private void addIfAppeared(K key, V value, List<V> all) {
        if (appeared(key)) {
            all.add(value);
        }
    }

    private boolean appeared(K key) {
        Instant since = recent.get(key);
        if (since != null && consistency.settled(since)) {
            recent.remove(key);
            return true;
        }
        return since == null;
    }
}

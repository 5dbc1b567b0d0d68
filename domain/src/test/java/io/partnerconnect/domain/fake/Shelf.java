package io.partnerconnect.domain.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Things by id, in the order of their ids, that can be shown some time after they came, and for some time after they went. */
final class Shelf<K, V> {
    /** {@code earlier} is what was there before it was replaced, and is shown until that is. */
    private record Place<V>(
            V thing, Instant shownFrom, Instant goneAt, Instant shownUntil, V earlier, Instant replacedFrom) {
        Place(V thing, Instant shownFrom, Instant goneAt, Instant shownUntil) {
            this(thing, shownFrom, goneAt, shownUntil, thing, Instant.MIN);
        }

        V shownAt(Instant now) {
            return replacedFrom.isAfter(now) ? earlier : thing;
        }

        boolean isThere() {
            return goneAt.equals(Instant.MAX);
        }
    }

    private final InstantSource clock;
    private final SortedMap<K, Place<V>> places;
    private Duration creationsLate = Duration.ZERO;
    private Duration deletionsLate = Duration.ZERO;
    private Duration changesLate = Duration.ZERO;

    Shelf(InstantSource clock, Comparator<? super K> order) {
        this.clock = clock;
        this.places = new TreeMap<>(order);
    }

    void late(Duration creations, Duration deletions) {
        creationsLate = creations;
        deletionsLate = deletions;
    }

    void lateChanges(Duration changes) {
        changesLate = changes;
    }

    /** Puts something there, shown at once. */
    void arrange(K id, V thing) {
        places.put(id, new Place<>(thing, Instant.MIN, Instant.MAX, Instant.MAX));
    }

    /** Puts something there, shown with the delay that is set. */
    void create(K id, V thing) {
        places.put(id, new Place<>(thing, clock.instant().plus(creationsLate), Instant.MAX, Instant.MAX));
    }

    /** Puts another thing in the place of the one of that id, shown with the delay that is set; whether it is shown stays as it is. */
    void replace(K id, V thing) {
        Place<V> place = places.get(id);
        if (place != null) {
            Instant now = clock.instant();
            places.put(
                    id,
                    new Place<>(
                            thing,
                            place.shownFrom(),
                            place.goneAt(),
                            place.shownUntil(),
                            place.shownAt(now),
                            now.plus(changesLate)));
        }
    }

    /** Takes something away; false when it was not there. */
    boolean remove(K id) {
        Place<V> place = places.get(id);
        if (place == null || !place.isThere()) {
            return false;
        }
        Instant now = clock.instant();
        places.put(id, new Place<>(place.thing(), place.shownFrom(), now, now.plus(deletionsLate)));
        return true;
    }

    void clear() {
        places.clear();
    }

    /** What truly is there. */
    List<V> there() {
        return places.values().stream().filter(Place::isThere).map(Place::thing).toList();
    }

    /** What is shown at the moment. */
    List<V> shown() {
        return places.values().stream().filter(this::isShown).map(this::shown).toList();
    }

    Optional<V> shown(K id) {
        return Optional.ofNullable(places.get(id)).filter(this::isShown).map(this::shown);
    }

    /** What truly is there, where something is shown. */
    Optional<V> behind(K id) {
        return Optional.ofNullable(places.get(id)).filter(this::isShown).map(Place::thing);
    }

    private V shown(Place<V> place) {
        return place.shownAt(clock.instant());
    }

    private boolean isShown(Place<V> place) {
        Instant now = clock.instant();
        return !place.shownFrom().isAfter(now) && place.shownUntil().isAfter(now);
    }
}

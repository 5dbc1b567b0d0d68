package io.partnerconnect.domain.model.campaign;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A campaign and how far it is, by wave. */
public record Standing(Campaign campaign, SortedMap<Integer, Tally> waves) {
    public Standing {
        waves = Collections.unmodifiableSortedMap(new TreeMap<>(waves));
    }

    public Tally total() {
        return waves.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** The first wave that has not come to rest; empty when all have. */
    public OptionalInt wave() {
        return waves.entrySet().stream()
                .filter(wave -> !wave.getValue().isAtRest())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether too many of those failed that have come to rest since somebody last let it go on. */
    public boolean isFailing() {
        return campaign.state() instanceof CampaignState.Running(var rested, var failed)
                && (total().failed() - failed) * 100
                        > campaign.terms().maxFailurePercent() * (total().rested() - rested);
    }
}

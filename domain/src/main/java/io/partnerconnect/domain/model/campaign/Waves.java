package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.List;

/**
 * How the items of a campaign are divided: first a few to see whether it works, then parts of all, then the rest. A wave begins when the
 * one before has come to rest.
 *
 * @param canary how many items the first wave has, 0 to 1000; 0: there is none
 * @param percents how much of all items each wave after that has, 1 to 100 percent each; at most 10 of them
 */
public record Waves(int canary, List<Integer> percents) {
    private static final int MOST_CANARIES = 1000;
    private static final int MOST_WAVES = 10;

    public Waves {
        percents = List.copyOf(percents);
        if (canary < 0 || canary > MOST_CANARIES) {
            throw new Failure.Invalid("canary", "must be from 0 to " + MOST_CANARIES);
        }
        if (percents.size() > MOST_WAVES || percents.stream().anyMatch(each -> each < 1 || each > 100)) {
            throw new Failure.Invalid("wave_percents", "must be at most " + MOST_WAVES + " numbers from 1 to 100");
        }
    }

    /** One, then a tenth, then half, then the rest. */
    public static Waves careful() {
        return new Waves(1, List.of(10, 50));
    }

    /** All at once: in an emergency. */
    public static Waves none() {
        return new Waves(0, List.of());
    }

    /** The wave, from 1, of an item; {@code position} is from 0. */
    public int waveOf(int position, int total) {
        int wave = canary == 0 ? 0 : 1;
        int end = canary;
        for (int percent : percents) {
            if (position < end) {
                return wave;
            }
            wave++;
            end += Math.ceilDiv(total * percent, 100);
        }
        return position < end ? wave : wave + 1;
    }
}

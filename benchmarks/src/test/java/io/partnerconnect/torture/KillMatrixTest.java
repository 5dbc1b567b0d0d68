package io.partnerconnect.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Operations survive whatever dies. A few cells each time; all of them, {@code pca.kill.rounds} times, and waiting until everything is
 * settled, when {@code pca.kill.share} is {@code all}.
 */
class KillMatrixTest {
    private static final Duration TAKEOVER = Duration.ofSeconds(30);

    private final String share = System.getProperty("pca.kill.share", "2");
    private final int rounds = Integer.getInteger("pca.kill.rounds", 1);
    private final long seed = Long.getLong("pca.kill.seed", 20260301);

    @Test
    void whateverDiesEveryOperationEndsAsTheWorkspaceSays() throws Exception {
        Random chance = new Random(seed);
        boolean all = share.equals("all");
        List<List<Cell>> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            runs.add(all ? Cell.all() : some(chance, Integer.parseInt(share)));
        }
        int workspaces = runs.stream().mapToInt(List::size).sum();
        try (Installation installation = Installation.start(workspaces)) {
            KillMatrix matrix = new KillMatrix(installation, chance);

            for (List<Cell> cells : runs) {
                matrix.strike(cells);
            }
            boolean ended = all
                    ? matrix.awaitEnd(true, Duration.ofMinutes(6), "ADOPTION")
                    : matrix.awaitEnd(false, Duration.ofSeconds(90), "ADOPTION,SETTLEMENT");

            List<Duration> takeovers = matrix.takeovers();
            System.out.printf(
                    "seed %d, rounds %d%n%s%ntakeovers after kill -9: %s%n", seed, rounds, matrix.table(), takeovers);
            assertThat(matrix.violations(all)).isEmpty();
            assertThat(ended).as("everything came to rest").isTrue();
            assertThat(matrix.trials()).as("struck").allMatch(Trial::isStruck);
            assertThat(takeovers).isNotEmpty().allMatch(time -> time.compareTo(TAKEOVER) <= 0);
        }
    }

    /** So many cells of each blow. */
    private static List<Cell> some(Random chance, int ofEach) {
        List<Cell> shuffled = new ArrayList<>(Cell.all());
        Collections.shuffle(shuffled, chance);
        Map<Blow, Integer> chosen = new EnumMap<>(Blow.class);
        return shuffled.stream()
                .filter(cell -> chosen.merge(cell.blow(), 1, Integer::sum) <= ofEach)
                .toList();
    }
}

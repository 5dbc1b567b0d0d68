package io.partnerconnect.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Operations survive whatever dies. A few cells of each blow every time; with {@code -Dkill.share=all} all of them, {@code kill.rounds} times,
 * and what was in doubt is waited for until it is settled. {@code -Dkill.only="ROTATE MINT KILL"} takes the cells of that name.
 */
class KillMatrixTest {
    private static final Duration TAKEOVER = Duration.ofSeconds(30);
    /** P6 and P2: five minutes, and the time for the last operation to get there. */
    private static final Duration SETTLING = Duration.ofMinutes(7);

    private final String share = System.getProperty("kill.share", "2");
    private final String only = System.getProperty("kill.only", "");
    private final int rounds = Integer.getInteger("kill.rounds", 1);
    private final long seed = Long.getLong("kill.seed", 20260301);
    private final boolean all = share.equals("all") || !only.isEmpty();

    @Test
    void whateverDiesEveryOperationEndsAsTheWorkspaceSays() throws Exception {
        Random chance = new Random(seed);
        List<Cell> cells = IntStream.range(0, rounds)
                .mapToObj(round -> cells(chance))
                .flatMap(List::stream)
                .toList();
        String again = Report.command(
                "KillMatrixTest",
                "kill.share=" + share,
                "kill.rounds=" + rounds,
                "kill.seed=" + seed,
                "kill.only=\"" + only + "\"");
        try (Installation installation = Installation.start(2, KillMatrix.workspaces(cells.size()))) {
            KillMatrix matrix = new KillMatrix(installation, chance);
            Books books = new Books(installation.database());
            String named = all ? "USE,ADOPTION" : "USE,ADOPTION,SETTLEMENT";

            matrix.strike(cells);
            boolean rested = books.awaitRest(all, all ? SETTLING : Duration.ofSeconds(90), named);

            Report report = new Report(installation, matrix.trials());
            List<Duration> takeovers = new ArrayList<>(report.takeovers(Blow.KILL));
            List<Duration> fromStopped = report.takeovers(Blow.STOP);
            System.out.printf(
                    "%s%ntakeovers after kill -9: %s%ntakeovers after SIGSTOP: %s%n%s%n",
                    report.table(), Report.summary(takeovers), Report.summary(fromStopped), again);
            takeovers.addAll(fromStopped);
            List<String> wrong = new ArrayList<>(books.violations(all, named));
            matrix.trials().forEach(trial -> wrong.addAll(Truth.violations(installation, trial)));
            assertThat(wrong).as("again: %s", again).isEmpty();
            assertThat(rested).as("everything came to rest; again: %s", again).isTrue();
            assertThat(matrix.missed(cells)).as("not struck; again: %s", again).isEmpty();
            assertThat(takeovers).as("takeovers; again: %s", again).allMatch(time -> time.compareTo(TAKEOVER) <= 0);
        }
    }

    private List<Cell> cells(Random chance) {
        List<Cell> shuffled = new ArrayList<>(Cell.all());
        Collections.shuffle(shuffled, chance);
        Map<Blow, Integer> chosen = new EnumMap<>(Blow.class);
        return shuffled.stream()
                .filter(cell -> cell.toString().contains(only))
                .filter(cell -> all || chosen.merge(cell.blow(), 1, Integer::sum) <= Integer.parseInt(share))
                .toList();
    }
}

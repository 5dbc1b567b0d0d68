package io.partnerconnect.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many operations, each struck at its cell of the matrix: those of one blow at a time, and none waited for before the end. */
final class KillMatrix {
    /** How many operations are struck by one blow: a commit that is held holds a connection, of which there are 24 for all of them. */
    private static final int TOGETHER = 16;

    /** How often a cell is tried when it was missed. */
    private static final int TIMES = 6;

    private static final Duration TO_BE_TAKEN = Duration.ofMillis(2500);
    private static final Duration TO_BE_STRUCK = Duration.ofMinutes(2);

    private static final String AT_REST = """
            SELECT workspace FROM pca.operation WHERE workspace = ANY (string_to_array(?, ','))
            AND (ended_at IS NOT NULL OR waits_for IN ('USE', 'ADOPTION'))""";

    private final Installation installation;
    private final Random chance;
    private final List<Trial> trials = new ArrayList<>();

    KillMatrix(Installation installation, Random chance) {
        this.installation = installation;
        this.chance = chance;
    }

    List<Trial> trials() {
        return trials;
    }

    /** How many workspaces are enough, some of them for cells that were missed. */
    static int workspaces(int cells) {
        return cells + cells / 4 + 8;
    }

    /** Strikes all cells, in workspaces nobody has used; one that was missed, since a machine is slow, once more. */
    void strike(List<Cell> cells) throws InterruptedException, ExecutionException {
        List<Cell> left = cells;
        for (int i = 0; i < TIMES && !left.isEmpty(); i++) {
            int before = trials.size();
            strikeOnce(left);
            left = trials.subList(before, trials.size()).stream()
                    .filter(trial -> !trial.isStruck())
                    .map(Trial::cell)
                    .limit(installation.workspaces().size() - trials.size())
                    .toList();
        }
    }

    /** Of what was to be struck, what was not. */
    List<Cell> missed(List<Cell> cells) {
        List<Cell> missed = new ArrayList<>(cells);
        trials.stream().filter(Trial::isStruck).forEach(trial -> missed.remove(trial.cell()));
        return missed;
    }

    private void strikeOnce(List<Cell> cells) throws InterruptedException, ExecutionException {
        for (List<Cell> batch : batches(cells)) {
            List<Trial> begun = new ArrayList<>();
            for (Cell cell : batch) {
                begun.add(new Trial(cell, trials.size() + begun.size(), installation, chance));
            }
            trials.addAll(begun);
            strikeTogether(begun);
        }
    }

    private List<List<Cell>> batches(List<Cell> cells) {
        Map<Blow, List<Cell>> byBlow =
                cells.stream().collect(Collectors.groupingBy(Cell::blow, TreeMap::new, Collectors.toList()));
        List<List<Cell>> batches = new ArrayList<>();
        for (List<Cell> same : byBlow.values()) {
            List<Cell> shuffled = new ArrayList<>(same);
            Collections.shuffle(shuffled, chance);
            for (int i = 0; i < shuffled.size(); i += TOGETHER) {
                batches.add(List.copyOf(shuffled.subList(i, Math.min(i + TOGETHER, shuffled.size()))));
            }
        }
        Collections.shuffle(batches, chance);
        return batches;
    }

    private void strikeTogether(List<Trial> begun) throws InterruptedException, ExecutionException {
        Blow blow = begun.getFirst().cell().blow();
        Replica victim = installation.replicas().get(chance.nextInt(2));
        if (!Pause.until(installation::allServe, Duration.ofMinutes(3))) {
            throw new IllegalStateException("a replica did not come back");
        }
        if (blow == Blow.KILL
                || blow == Blow.STOP) { // so that the other one has nothing of this batch, and can take it over
            installation.other(victim).stop(TO_BE_TAKEN);
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            begun.forEach(trial -> calls.add(callers.submit(trial::begin)));
            for (Future<?> call : calls) {
                call.get();
            }
        }
        boolean unused = Pause.until(() -> areStruckOrPast(begun), TO_BE_STRUCK);
        System.out.printf(
                "%s %-11s %d of %d struck, %d operations so far%n",
                Instant.now().toString().substring(11, 19),
                blow,
                begun.stream().filter(Trial::isStruck).count(),
                begun.size(),
                trials.size());
    }

    /** An operation that has come to rest passed its cell while its replica was alone. */
    private boolean areStruckOrPast(List<Trial> begun) {
        List<String> open = begun.stream()
                .filter(trial -> !trial.isStruck())
                .map(trial -> trial.workspace().name())
                .toList();
        return open.isEmpty()
                || installation
                                .database()
                                .texts(AT_REST, String.join(",", open))
                                .size()
                        == open.size();
    }
}

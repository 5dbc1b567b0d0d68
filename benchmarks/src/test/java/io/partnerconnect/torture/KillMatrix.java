package io.partnerconnect.torture;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many operations, each struck at its cell of the matrix: those of one blow at a time, and none waited for before the end. */
final class KillMatrix {
    /** How many operations are struck by one blow. */
    private static final int TOGETHER = 8;

    private static final Duration TO_BE_TAKEN = Duration.ofMillis(2500);
    private static final Duration TO_BE_STRUCK = Duration.ofSeconds(45);
    private static final String UNFINISHED = """
            SELECT id::text FROM pca.operation
            WHERE ended_at IS NULL AND state <> 'HELD' AND coalesce(waits_for, '') <> ALL (string_to_array(?, ','))""";
    private static final String UNSETTLED = """
            SELECT id::text FROM audit_v1.operations WHERE outcome = 'UNKNOWN' AND settlement IS NULL""";

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

    /** Strikes all cells, in workspaces nobody has used. */
    void strike(List<Cell> cells) throws InterruptedException, ExecutionException {
        for (List<Cell> batch : batches(cells)) {
            List<Trial> begun = new ArrayList<>();
            for (Cell cell : batch) {
                begun.add(new Trial(cell, installation.workspace(trials.size() + begun.size()), installation, chance));
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
        boolean fatal = blow == Blow.KILL || blow == Blow.STOP;
        if (blow.isOfReplica() && !Pause.until(this::allServe, Duration.ofMinutes(2))) {
            throw new IllegalStateException("a replica did not come back");
        }
        if (fatal) { // so that the other one has nothing of this batch, and can take it over
            installation.other(victim).stop(TO_BE_TAKEN);
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            begun.forEach(trial -> calls.add(callers.submit(trial::begin)));
            for (Future<?> call : calls) {
                call.get();
            }
        }
        boolean unused = Pause.until(() -> begun.stream().allMatch(Trial::isStruck), TO_BE_STRUCK);
        progress(blow, begun);
    }

    private boolean allServe() {
        return installation.replicas().stream().allMatch(Replica::isServing);
    }

    private void progress(Blow blow, List<Trial> begun) {
        System.out.printf(
                "%s %-12s %d of %d struck, %d operations so far%n",
                Instant.now().toString().substring(11, 19),
                blow,
                begun.stream().filter(Trial::isStruck).count(),
                begun.size(),
                trials.size());
    }

    /** Until nothing goes on by itself any more, but for what waits for one of {@code named}; and, if asked for, all is settled. */
    boolean awaitEnd(boolean settled, Duration most, String named) {
        return Pause.until(
                () -> installation.texts(UNFINISHED, named).isEmpty()
                        && (!settled || installation.texts(UNSETTLED).isEmpty()),
                most);
    }

    /** What does not agree between operations, audit and workspaces. */
    List<String> violations(boolean settled) {
        List<String> wrong = new ArrayList<>();
        trials.forEach(trial -> wrong.addAll(Truth.violations(installation, trial)));
        installation.texts("""
                        SELECT concat_ws(' ', a.id, a.action, a.workspace) FROM audit_v1.operations AS a
                        WHERE a.outcome IS NULL AND NOT EXISTS (
                            SELECT 1 FROM pca.operation AS o WHERE o.ended_at IS NULL AND o.id IN (a.id, a.part_of_operation_id))""").forEach(intent -> wrong.add("an intent without outcome: " + intent));
        installation
                .texts(
                        "SELECT operation_id::text FROM audit.event WHERE phase = 'OUTCOME' GROUP BY 1 HAVING count(*) > 1")
                .forEach(intent -> wrong.add("an intent with two outcomes: " + intent));
        installation.texts("""
                        SELECT concat_ws(' ', id, part_of_operation_id) FROM audit_v1.operations WHERE concluded_at < intended_at""").forEach(intent -> wrong.add("an outcome before its intent: " + intent));
        if (settled) {
            installation.texts(UNSETTLED).forEach(intent -> wrong.add("not settled: " + intent));
        }
        return wrong;
    }

    /** From each kill to the next time somebody took the operation it was meant for, longest last. */
    List<Duration> takeovers() {
        return trials.stream()
                .filter(trial -> trial.cell().blow() == Blow.KILL && trial.struckAt() != null)
                .flatMap(trial -> takeover(trial).stream())
                .sorted()
                .toList();
    }

    private List<Duration> takeover(Trial trial) {
        Replica struck = Objects.requireNonNull(trial.struck());
        Instant struckAt = Objects.requireNonNull(trial.struckAt());
        Instant killed = struck.kills().stream()
                .filter(kill -> !kill.isAfter(struckAt))
                .max(Instant::compareTo)
                .orElseThrow();
        return installation
                .texts(
                        "SELECT (extract(epoch FROM min(t.at)) * 1000)::bigint FROM torture.taken AS t"
                                + " JOIN pca.operation AS o ON o.id = t.operation WHERE o.workspace = ? AND t.at > ?::timestamptz",
                        trial.workspace().name(),
                        killed.toString())
                .stream()
                .map(millis -> Duration.between(killed, Instant.ofEpochMilli(Long.parseLong(millis))))
                .toList();
    }

    String table() throws SQLException {
        List<String> strikes = Cell.all().stream().map(Cell::strike).distinct().toList();
        StringBuilder table = new StringBuilder("%-24s".formatted("struck"));
        strikes.forEach(strike -> table.append(" %13s".formatted(strike.replace("ANSWERED", "ANSW"))));
        Map<String, Map<String, Long>> counts = trials.stream()
                .filter(Trial::isStruck)
                .collect(Collectors.groupingBy(
                        trial -> trial.cell().request(),
                        TreeMap::new,
                        Collectors.groupingBy(trial -> trial.cell().strike(), Collectors.counting())));
        counts.forEach((request, row) -> {
            table.append("%n%-24s".formatted(request));
            strikes.forEach(strike -> table.append(" %13s".formatted(row.getOrDefault(strike, 0L))));
        });
        Map<String, Long> states = trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.cell().kind() + " " + Truth.state(installation, trial),
                        TreeMap::new,
                        Collectors.counting()));
        states.forEach((state, count) -> table.append("%n%5d %s".formatted(count, state)));
        return table.toString();
    }
}

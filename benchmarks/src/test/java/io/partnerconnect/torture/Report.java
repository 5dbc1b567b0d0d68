package io.partnerconnect.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of the trials, for people to read, and how long takeovers took. */
final class Report {
    private static final String TAKEN = """
            SELECT (extract(epoch FROM min(t.at)) * 1000)::bigint FROM torture.taken AS t
            JOIN pca.operation AS o ON o.id = t.operation WHERE o.workspace = ? AND t.at > ?::timestamptz""";

    private final Installation installation;
    private final List<Trial> trials;

    Report(Installation installation, List<Trial> trials) {
        this.installation = installation;
        this.trials = trials;
    }

    /** From each kill, or stop, to the next time somebody took the operation it was meant for; longest last. */
    List<Duration> takeovers(Blow blow) {
        return trials.stream()
                .filter(trial -> trial.cell().blow() == blow && trial.isStruck())
                .flatMap(trial -> takeover(trial).stream())
                .sorted()
                .toList();
    }

    private List<Duration> takeover(Trial trial) {
        Instant struck = Objects.requireNonNull(trial.ambush().struckAt());
        return installation.database().texts(TAKEN, trial.workspace().name(), struck.toString()).stream()
                .map(millis -> Duration.between(struck, Instant.ofEpochMilli(Long.parseLong(millis))))
                .toList();
    }

    String table() {
        Map<String, Map<String, Long>> rows = counts(trial -> trial.cell().request());
        StringBuilder table = new StringBuilder("%-24s %s".formatted("operations struck", strikes()));
        rows.forEach((request, row) -> table.append("%n%-24s".formatted(request))
                .append(columns().stream()
                        .map(column -> " %4d".formatted(row.getOrDefault(column, 0L)))
                        .collect(Collectors.joining())));
        states().forEach((state, count) -> table.append("%n%5d %s".formatted(count, state)));
        return table.toString();
    }

    private static String strikes() {
        return "in the order " + String.join(", ", columns());
    }

    private static List<String> columns() {
        return Cell.all().stream().map(Report::column).distinct().toList();
    }

    private static String column(Cell cell) {
        return cell.blow().isOfReplica()
                ? cell.blow() + " " + cell.moment()
                : cell.blow().toString();
    }

    private Map<String, Map<String, Long>> counts(Function<Trial, String> row) {
        return trials.stream()
                .filter(Trial::isStruck)
                .collect(Collectors.groupingBy(
                        row,
                        TreeMap::new,
                        Collectors.groupingBy(trial -> column(trial.cell()), Collectors.counting())));
    }

    private Map<String, Long> states() {
        return trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.cell().kind() + " " + Truth.state(installation, trial),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** How many, and the median and the longest of them. */
    static String summary(List<Duration> times) {
        return times.isEmpty()
                ? "none"
                : "%d, median %.1f s, longest %.1f s"
                        .formatted(times.size(), seconds(times.get(times.size() / 2)), seconds(times.getLast()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** How the run is repeated. */
    static String command(String test, String... properties) {
        return "./mvnw -Dquick -am -Dsurefire.failIfNoSpecifiedTests=false -pl benchmarks verify -Dtest=" + test
                + Arrays.stream(properties).map(property -> " -D" + property).collect(Collectors.joining());
    }
}

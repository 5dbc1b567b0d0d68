package io.partnerconnect.domain.model.connection;

import java.util.List;
import java.util.stream.Stream;

/** The lines a plan stands on, for people and for its hash. */
final class PlanLines {
    private PlanLines() {}

    /** Sorted, none of them twice. */
    static List<String> of(List<String> facts) {
        return facts.stream().map(PlanLines::onOneLine).sorted().distinct().toList();
    }

    /** What of the ones is gone in the others, and what is new in them. */
    static List<String> differences(List<String> before, List<String> after) {
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- gone: " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ new: " + line))
                .toList();
    }

    /** Names of groups are other people's words. */
    private static String onOneLine(String fact) {
        return fact.replaceAll("\\R|\\p{Cntrl}", " ");
    }
}

package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores by their definition, connection after connection. */
final class FakeHygiene {
    private FakeHygiene() {}

    /** What is told together. */
    private record Group(
            @Nullable WorkspaceName workspace, @Nullable PartnerKey partner) {
        static Group of(Hygiene.By by, ConnectionName name) {
            return switch (by) {
                case FLEET -> new Group(null, null);
                case WORKSPACE -> new Group(name.workspace(), null);
                case PARTNER -> new Group(null, name.partner());
                case CONNECTION -> new Group(name.workspace(), name.partner());
            };
        }
    }

    static String key(Hygiene hygiene) {
        return (hygiene.workspace() == null ? "" : hygiene.workspace().value()) + " "
                + (hygiene.partner() == null ? "" : hygiene.partner().value());
    }

    static List<Hygiene> of(Hygiene.By by, List<ConnectionName> connections, List<Finding> findings) {
        Map<Group, List<ConnectionName>> groups =
                connections.stream().collect(Collectors.groupingBy(name -> Group.of(by, name)));
        return groups.entrySet().stream()
                .map(each -> hygiene(each.getKey(), each.getValue(), findings))
                .sorted(Comparator.comparing(FakeHygiene::key))
                .toList();
    }

    private static Hygiene hygiene(Group group, List<ConnectionName> connections, List<Finding> findings) {
        int scores = connections.stream()
                .mapToInt(name -> Math.max(0, 100 - points(of(findings, List.of(name)))))
                .sum();
        Map<FindingKind, List<Finding>> byKind = new TreeMap<>(of(findings, connections).stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.found().cause().kind())));
        return new Hygiene(
                group.workspace(),
                group.partner(),
                scores / connections.size(),
                connections.size(),
                byKind.entrySet().stream()
                        .map(each ->
                                new Hygiene.Lost(each.getKey(), each.getValue().size(), points(each.getValue())))
                        .sorted(Comparator.comparing(Hygiene.Lost::points)
                                .reversed()
                                .thenComparing(lost -> lost.kind().name()))
                        .toList());
    }

    private static List<Finding> of(List<Finding> findings, List<ConnectionName> connections) {
        return findings.stream()
                .filter(finding -> connections.contains(finding.found().connection()))
                .toList();
    }

    private static int points(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> finding.found().severity().points())
                .sum();
    }
}

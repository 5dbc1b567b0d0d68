package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores by their definition, one connection or account after the other. */
final class FakeHygiene {
    private FakeHygiene() {}

    /** What is told together. */
    private record Group(
            @Nullable WorkspaceName workspace, @Nullable PartnerKey partner) {
        static Group of(Hygiene.By by, FindingScope scope) {
            return switch (by) {
                case FLEET -> new Group(null, null);
                case WORKSPACE -> new Group(scope.workspace(), null);
                case PARTNER -> new Group(null, scope.partner());
                case CONNECTION -> new Group(scope.workspace(), scope.partner());
            };
        }

        /** An account is of no workspace. */
        static boolean has(Hygiene.By by, FindingScope scope) {
            return scope instanceof FindingScope.OfConnection || by == Hygiene.By.FLEET || by == Hygiene.By.PARTNER;
        }
    }

    static String key(Hygiene hygiene) {
        return (hygiene.workspace() == null ? "" : hygiene.workspace().value()) + " "
                + (hygiene.partner() == null ? "" : hygiene.partner().value());
    }

    static List<Hygiene> of(Hygiene.By by, List<? extends FindingScope> all, List<Finding> findings) {
        Map<Group, List<FindingScope>> groups = all.stream()
                .filter(scope -> Group.has(by, scope))
                .collect(Collectors.groupingBy(scope -> Group.of(by, scope)));
        return groups.entrySet().stream()
                .map(each -> hygiene(each.getKey(), each.getValue(), findings))
                .sorted(Comparator.comparing(FakeHygiene::key))
                .toList();
    }

    private static Hygiene hygiene(Group group, List<FindingScope> scopes, List<Finding> findings) {
        int scores = scopes.stream()
                .mapToInt(scope -> Math.max(0, 100 - points(of(findings, List.of(scope)))))
                .sum();
        int accounts = (int)
                scopes.stream().filter(FindingScope.OfAccount.class::isInstance).count();
        Map<FindingKind, List<Finding>> byKind = new TreeMap<>(of(findings, scopes).stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.found().cause().kind())));
        return new Hygiene(
                group.workspace(),
                group.partner(),
                scores / scopes.size(),
                scopes.size() - accounts,
                accounts,
                byKind.entrySet().stream()
                        .map(each ->
                                new Hygiene.Lost(each.getKey(), each.getValue().size(), points(each.getValue())))
                        .sorted(Comparator.comparing(Hygiene.Lost::points)
                                .reversed()
                                .thenComparing(lost -> lost.kind().name()))
                        .toList());
    }

    private static List<Finding> of(List<Finding> findings, List<FindingScope> scopes) {
        return findings.stream()
                .filter(finding -> scopes.contains(finding.found().scope()))
                .toList();
    }

    private static int points(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> finding.found().severity().points())
                .sum();
    }
}

package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules by which differences from a partner's permission profile are found. */
final class PermissionFindings {
    private PermissionFindings() {}

    static List<Found> of(Circumstances seen) {
        List<Found> found = new ArrayList<>();
        seen.permissions().forEach((principal, allowed) -> {
            List<Line> lines = allowed.lines();
            add(found, seen, principal, FindingKind.TOKEN_USE_DENIED, missing(lines, Permission.TOKEN_USE::equals));
            add(
                    found,
                    seen,
                    principal,
                    FindingKind.PERMISSION_MISSING,
                    missing(lines, permission -> permission != Permission.TOKEN_USE));
            add(found, seen, principal, FindingKind.PERMISSION_EXCESS, excess(allowed));
        });
        return found;
    }

    private static List<Evidence> missing(List<Line> lines, Predicate<Permission> which) {
        return evidence(lines, Verdict.MISSING, which);
    }

    private static List<Evidence> excess(Allowed allowed) {
        List<Evidence> more = new ArrayList<>(evidence(allowed.lines(), Verdict.EXCESS, all -> true));
        allowed.groups().stream().sorted().forEach(group -> more.add(new Evidence("group", group)));
        allowed.others().stream().sorted().forEach(word -> more.add(new Evidence("entitlement", word)));
        return more;
    }

    private static List<Evidence> evidence(List<Line> lines, Verdict verdict, Predicate<Permission> which) {
        return lines.stream()
                .filter(line -> line.verdict() == verdict && which.test(line.permission()))
                .map(line -> new Evidence("permission", line.permission()))
                .toList();
    }

    private static void add(
            List<Found> found, Circumstances seen, ApplicationId principal, FindingKind kind, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            found.add(new Found(seen.name(), new Found.Cause(kind, principal.toString()), kind.severity(), evidence));
        }
    }
}

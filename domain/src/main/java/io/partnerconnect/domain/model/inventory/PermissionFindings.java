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
import java.util.stream.Stream;

/** The rules by which differences from a partner's permission profile are found. */
final class PermissionFindings {
    private PermissionFindings() {}

    static List<Found> of(Circumstances seen) {
        List<Found> found = new ArrayList<>();
        seen.permissions().forEach((principal, allowed) -> {
            add(found, seen, principal, FindingKind.TOKEN_USE_DENIED, missing(allowed, Permission.TOKEN_USE::equals));
            add(
                    found,
                    seen,
                    principal,
                    FindingKind.PERMISSION_MISSING,
                    missing(allowed, permission -> permission != Permission.TOKEN_USE));
            add(found, seen, principal, FindingKind.PERMISSION_EXCESS, excess(allowed));
        });
        return found;
    }

    private static List<Evidence> missing(Allowed allowed, Predicate<Permission> which) {
        return evidence(allowed, Verdict.MISSING, which);
    }

    private static List<Evidence> excess(Allowed allowed) {
        List<Evidence> more = new ArrayList<>(evidence(allowed, Verdict.EXCESS, all -> true));
        allowed.groups().stream().sorted().forEach(group -> more.add(new Evidence("group", group)));
        allowed.others().stream().sorted().forEach(word -> more.add(new Evidence("entitlement", word)));
        return more;
    }

    /** The permissions, and after them what they are on. */
    private static List<Evidence> evidence(Allowed allowed, Verdict verdict, Predicate<Permission> which) {
        List<Permission> permissions = allowed.lines().stream()
                .filter(line -> line.verdict() == verdict && which.test(line.permission()))
                .map(Line::permission)
                .toList();
        return Stream.concat(
                        permissions.stream().map(permission -> new Evidence("permission", permission)),
                        permissions.stream()
                                .flatMap(permission ->
                                        Stream.ofNullable(allowed.objects().get(permission)))
                                .distinct())
                .toList();
    }

    private static void add(
            List<Found> found, Circumstances seen, ApplicationId principal, FindingKind kind, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            found.add(new Found(seen.name(), new Found.Cause(kind, principal.toString()), kind.severity(), evidence));
        }
    }
}

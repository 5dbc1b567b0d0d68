package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import java.util.List;
import java.util.Set;

/**
 * What a service principal is allowed beside what it should be, as far as a reading shows it.
 *
 * @param groups those it is in and no profile asks for
 * @param others entitlements the service has no word for, and no profile asks for
 */
public record Allowed(List<Line> lines, Set<String> groups, Set<String> others) {
    public Allowed {
        lines = List.copyOf(lines);
        groups = Set.copyOf(groups);
        others = Set.copyOf(others);
    }
}

package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service principal is allowed beside what it should be, as far as a reading shows it.
 *
 * @param groups those it is in and no profile asks for
 * @param others entitlements the service has no word for, and no profile asks for
 * @param objects on which compute or catalog a permission is, where it is on one
 */
public record Allowed(List<Line> lines, Set<String> groups, Set<String> others, Map<Permission, Evidence> objects) {
    public Allowed {
        lines = List.copyOf(lines);
        groups = Set.copyOf(groups);
        others = Set.copyOf(others);
        objects = Map.copyOf(objects);
    }
}

package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of workspaces and partners a role lets somebody see, or act on: the areas together. Labels are no part of it any more; it is settled
 * once for a request, and lists show what lies in it and nothing else.
 */
public record Sight(Set<Area> areas) {
    private static final Sight EVERYTHING = new Sight(Set.of(new Area(Set.of(), Set.of())));

    /** These partners in these workspaces; where none is named, all of them. */
    public record Area(Set<WorkspaceName> workspaces, Set<PartnerKey> partners) {
        public Area {
            workspaces = Set.copyOf(workspaces);
            partners = Set.copyOf(partners);
        }

        private boolean admits(@Nullable WorkspaceName workspace) {
            return workspaces.isEmpty() || (workspace != null && workspaces.contains(workspace));
        }

        private boolean admits(@Nullable PartnerKey partner) {
            return partners.isEmpty() || (partner != null && partners.contains(partner));
        }
    }

    public Sight {
        areas = Set.copyOf(areas);
    }

    public static Sight everything() {
        return EVERYTHING;
    }

    /** {@code labelled}: the workspaces that have these labels now. */
    public static Sight of(Collection<Scope> scopes, Function<Labels, Set<WorkspaceName>> labelled) {
        if (scopes.stream().anyMatch(Scope::isEverything)) {
            return EVERYTHING;
        }
        Set<Area> areas = new HashSet<>();
        for (Scope scope : scopes) {
            Set<WorkspaceName> workspaces = workspaces(scope, labelled);
            if (scope.isEveryWorkspace() || !workspaces.isEmpty()) { // in an area, none means every one
                areas.add(new Area(workspaces, scope.partners()));
            }
        }
        return new Sight(areas);
    }

    private static Set<WorkspaceName> workspaces(Scope scope, Function<Labels, Set<WorkspaceName>> labelled) {
        if (scope.labels().values().isEmpty()) {
            return scope.workspaces();
        }
        Set<WorkspaceName> having = new HashSet<>(labelled.apply(scope.labels()));
        if (!scope.workspaces().isEmpty()) {
            having.retainAll(scope.workspaces());
        }
        return having;
    }

    public boolean isEverything() {
        return covers(null, null);
    }

    /** Whether all of it lies in one area. Null: of no workspace, or no partner, in particular; only an area that names none holds that. */
    public boolean covers(@Nullable WorkspaceName workspace, @Nullable PartnerKey partner) {
        return areas.stream().anyMatch(area -> area.admits(workspace) && area.admits(partner));
    }

    public boolean covers(ConnectionName connection) {
        return covers(connection.workspace(), connection.partner());
    }

    /** The same for all of these together; none: of no workspace, or no partner, in particular. */
    public boolean coversAll(Set<WorkspaceName> named, Set<PartnerKey> partners) {
        return areas.stream().anyMatch(area -> admits(area.workspaces(), named) && admits(area.partners(), partners));
    }

    private static <T> boolean admits(Set<T> admitted, Set<T> all) {
        return admitted.isEmpty() || (!all.isEmpty() && admitted.containsAll(all));
    }

    /** Whether something of the workspace lies in it. */
    public boolean shows(WorkspaceName workspace) {
        return areas.stream().anyMatch(area -> area.admits(workspace));
    }

    /** Whether something of the partner lies in it. */
    public boolean shows(PartnerKey partner) {
        return areas.stream().anyMatch(area -> area.admits(partner));
    }

    /** The workspaces of which something lies in it; empty when that is every one. */
    public Optional<Set<WorkspaceName>> workspaces() {
        return areas.stream().anyMatch(area -> area.workspaces().isEmpty())
                ? Optional.empty()
                : Optional.of(areas.stream()
                        .flatMap(area -> area.workspaces().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The partners that lie in it in that workspace; empty when that is every one. */
    public Optional<Set<PartnerKey>> partnersIn(WorkspaceName workspace) {
        return covers(workspace, null)
                ? Optional.empty()
                : Optional.of(areas.stream()
                        .filter(area -> area.admits(workspace))
                        .flatMap(area -> area.partners().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

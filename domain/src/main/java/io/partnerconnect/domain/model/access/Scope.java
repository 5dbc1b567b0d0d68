package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a role holds: in these workspaces, in workspaces with all these labels, for these partners. A dimension in which nothing is named
 * does not narrow; what is named in several narrows in each.
 */
public record Scope(Set<WorkspaceName> workspaces, Labels labels, Set<PartnerKey> partners) {
    private static final int MOST = 100;

    public Scope {
        workspaces = sorted("workspaces", workspaces);
        partners = sorted("partners", partners);
        labels.values().forEach(Scope::requireWritable);
    }

    /** Everywhere and for everything: what concerns the organisation as a whole asks for it. */
    public static Scope everything() {
        return new Scope(Set.of(), Labels.none(), Set.of());
    }

    public boolean isEverything() {
        return isEveryWorkspace() && partners.isEmpty();
    }

    /** Whether it holds in every workspace, the ones registered tomorrow too. */
    public boolean isEveryWorkspace() {
        return workspaces.isEmpty() && labels.values().isEmpty();
    }

    /** Whether a workspace of that name and with these labels is within it. */
    public boolean covers(WorkspaceName workspace, Labels its) {
        return (workspaces.isEmpty() || workspaces.contains(workspace))
                && its.values().entrySet().containsAll(labels.values().entrySet());
    }

    /** A scope can be written as text, where a semicolon ends a label and spaces around it are nothing. */
    private static void requireWritable(String label, String value) {
        if (value.indexOf(';') >= 0 || !value.equals(value.strip())) {
            throw new Failure.Invalid(
                    "roles", "cannot name the label " + label + " by a value with a semicolon or outer spaces");
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(String field, Collection<T> named) {
        if (named.size() > MOST) {
            throw new Failure.Invalid("roles", "must name at most " + MOST + " " + field + " in one scope");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(named));
    }
}

package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that was seen at one time of what a service principal is allowed. What a repair is planned on. */
public record PrincipalAccess(
        ServicePrincipal principal,
        List<GroupMembership> groups,
        TokenUse tokenUse,
        OfCompute compute,
        OfCatalog catalog) {
    public PrincipalAccess {
        groups = groups.stream()
                .sorted(Comparator.comparing(GroupMembership::name)
                        .thenComparing(membership -> membership.group().value()))
                .toList();
    }

    /**
     * The partner's SQL warehouses or clusters.
     *
     * @param there those of the partner's name
     * @param usable the ids of those that the service principal itself may use
     */
    public record OfCompute(List<ComputeResource> there, Set<String> usable) {
        public static final OfCompute NONE = new OfCompute(List.of(), Set.of());

        public OfCompute {
            there = List.copyOf(there);
            usable = Set.copyOf(usable);
        }
    }

    /**
     * The catalog it was connected with.
     *
     * @param name null when none is known
     * @param granted what the service principal itself was granted on it; null when that was not shown
     */
    public record OfCatalog(@Nullable String name, @Nullable Set<Permission> granted) {
        public static final OfCatalog UNKNOWN = new OfCatalog(null, null);
    }

    public boolean isAdmin() {
        return groups.stream().anyMatch(GroupMembership::isAdmins);
    }

    /** Whether it may use tokens, itself or through one of those groups. */
    public boolean mayUseTokens(Predicate<GroupMembership> through) {
        return tokenUse.principals().contains(principal.applicationId())
                || groups.stream().filter(through).anyMatch(this::bringsTokenUse);
    }

    private boolean bringsTokenUse(GroupMembership membership) {
        return membership.isAdmins() || tokenUse.groups().contains(membership.name());
    }

    /** The facts a plan stands on: when one of them changes, the plan is stale. What others are allowed is none of them. */
    public List<String> facts() {
        String who = "service principal " + principal.applicationId() + " (" + principal.id() + ")";
        List<String> facts = new ArrayList<>();
        facts.add(who + (principal.active() ? " is active" : " is inactive"));
        principal.entitlements().forEach(entitlement -> facts.add(who + " is entitled to " + entitlement));
        groups.forEach(membership -> {
            facts.add(who + " is in group " + membership + (membership.direct() ? "" : " through another group"));
            if (bringsTokenUse(membership)) {
                facts.add("group " + membership + " may use tokens");
            }
        });
        if (tokenUse.principals().contains(principal.applicationId())) {
            facts.add(who + " may use tokens itself");
        }
        ofCompute(who, facts);
        ofCatalog(who, facts);
        return facts;
    }

    private void ofCompute(String who, List<String> facts) {
        compute.there().forEach(resource -> {
            String which = resource.kind() + " " + resource.id();
            facts.add(which + " is named " + resource.name());
            if (compute.usable().contains(resource.id())) {
                facts.add(who + " may use " + which);
            }
        });
    }

    private void ofCatalog(String who, List<String> facts) {
        if (catalog.name() != null) {
            Set<Permission> granted = catalog.granted();
            facts.add("the catalog is " + catalog.name() + (granted == null ? ", and its grants are not shown" : ""));
            new TreeSet<>(granted == null ? Set.of() : granted)
                    .forEach(permission -> facts.add(who + " was granted " + permission + " on it"));
        }
    }
}

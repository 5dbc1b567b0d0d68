package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.audit.Actor;
import java.util.List;
import java.util.Set;

/** Who somebody is, and all that he may do. Whoever is let in has one. */
public record Access(Actor actor, Set<Grant> grants) {
    public Access {
        grants = Set.copyOf(grants);
    }

    /** Of the service's own jobs, which may do what they are there for. */
    public static Access unlimited(Actor actor) {
        return new Access(actor, Set.of(new Grant(Role.ADMIN, Scope.everything())));
    }

    /** Whether he has the role, or one that includes it, anywhere. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role().includes(role));
    }

    /** Whether he has the role, or one that includes it, for the organisation as a whole. */
    public boolean hasEverywhere(Role role) {
        return scopes(role).stream().anyMatch(Scope::isEverything);
    }

    /** Where he has the role, or one that includes it. */
    public List<Scope> scopes(Role role) {
        return grants.stream()
                .filter(grant -> grant.role().includes(role))
                .map(Grant::scope)
                .distinct()
                .toList();
    }
}

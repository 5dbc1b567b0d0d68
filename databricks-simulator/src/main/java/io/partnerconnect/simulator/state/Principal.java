package io.partnerconnect.simulator.state;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user or a service principal of a workspace. */
public final class Principal {
    /** The two kinds, which share ids, groups and tokens. */
    public enum Kind {
        USER,
        SERVICE_PRINCIPAL
    }

    private final long id;
    private final Kind kind;
    private final String name;
    private @Nullable String displayName;
    private @Nullable String externalId;
    private boolean active = true;
    private Set<String> entitlements = Set.of();
    private List<String> roles = List.of();

    /** @param name the e-mail of a user, the application id of a service principal */
    public Principal(long id, Kind kind, String name, @Nullable String displayName) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.displayName = displayName;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isServicePrincipal() {
        return kind == Kind.SERVICE_PRINCIPAL;
    }

    public String name() {
        return name;
    }

    public @Nullable String displayName() {
        return displayName;
    }

    public void rename(@Nullable String newDisplayName) {
        displayName = newDisplayName;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public void externalId(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    public boolean active() {
        return active;
    }

    public void activate(boolean isActive) {
        active = isActive;
    }

    public Set<String> entitlements() {
        return entitlements;
    }

    public void entitle(Set<String> newEntitlements) {
        entitlements = Set.copyOf(newEntitlements);
    }

    public List<String> roles() {
        return roles;
    }

    public void roles(List<String> newRoles) {
        roles = List.copyOf(newRoles);
    }
}

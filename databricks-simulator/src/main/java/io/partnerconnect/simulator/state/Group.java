package io.partnerconnect.simulator.state;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group of the workspace. Everybody is a member of the built-in group {@code users}; it keeps no list. */
public final class Group {
    public static final String ADMINS = "admins";
    public static final String USERS = "users";

    private final long id;
    private final Set<Long> members = new LinkedHashSet<>();
    private String displayName;
    private @Nullable String externalId;
    private Set<String> entitlements = Set.of();

    public Group(long id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public void externalId(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    public Set<String> entitlements() {
        return entitlements;
    }

    public void entitle(Set<String> newEntitlements) {
        entitlements = Set.copyOf(newEntitlements);
    }

    public boolean isBuiltIn() {
        return displayName.equals(ADMINS) || displayName.equals(USERS);
    }

    public boolean has(long principalId) {
        return displayName.equals(USERS) || members.contains(principalId);
    }

    public void add(long principalId) {
        members.add(principalId);
    }

    public void remove(long principalId) {
        members.remove(principalId);
    }

    public Set<Long> members() {
        return members;
    }
}

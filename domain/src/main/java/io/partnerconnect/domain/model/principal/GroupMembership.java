package io.partnerconnect.domain.model.principal;

import java.util.Set;

/**
 * That a service principal is in a group.
 *
 * @param name what the workspace calls the group; other people's words
 * @param direct false when it is a member of another group that is in this one: then there is nothing to leave here
 */
public record GroupMembership(GroupId group, String name, boolean direct) {
    private static final String ADMINS = "admins";
    private static final Set<String> OF_EVERYBODY = Set.of("users", "account users");

    /** Whether its members administer the workspace. */
    public boolean isAdmins() {
        return name.equals(ADMINS);
    }

    /** Whether everybody is in it, so that nobody can leave it. */
    public boolean isOfEverybody() {
        return OF_EVERYBODY.contains(name);
    }

    @Override
    public String toString() {
        return name + " (" + group + ")";
    }
}

package io.partnerconnect.simulator.state;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The principals and groups of a workspace. */
public final class Directory {
    private final EventualMap<Long, Principal> principals;
    private final EventualMap<Long, Group> groups;
    private final Group admins = new Group(Random.number(), Group.ADMINS);

    Directory(Consistency consistency) {
        principals = new EventualMap<>(consistency);
        groups = new EventualMap<>(consistency);
        Group users = new Group(Random.number(), Group.USERS);
        groups.arrange(admins.id(), admins);
        groups.arrange(users.id(), users);
    }

    public EventualMap<Long, Principal> principals() {
        return principals;
    }

    public EventualMap<Long, Group> groups() {
        return groups;
    }

    public Group admins() {
        return admins;
    }

    public boolean isAdmin(Principal principal) {
        return admins.has(principal.id());
    }

    public boolean isMember(Principal principal, String groupName) {
        return groups.values().stream()
                .anyMatch(group -> group.displayName().equals(groupName) && group.has(principal.id()));
    }

    public List<Group> groupsOf(Principal principal) {
        return groups.values().stream()
                .filter(group -> group.has(principal.id()))
                .toList();
    }

    public List<Principal> seen(Principal.Kind kind) {
        return principals.seen().stream()
                .filter(principal -> principal.kind() == kind)
                .toList();
    }

    public @Nullable Principal seen(Principal.Kind kind, String id) {
        Principal found = id.matches("\\d{1,18}") ? principals.seen(Long.valueOf(id)) : null;
        return found != null && found.kind() == kind ? found : null;
    }

    public @Nullable Group seenGroup(String id) {
        return id.matches("\\d{1,18}") ? groups.seen(Long.valueOf(id)) : null;
    }

    public Optional<Principal> named(Principal.Kind kind, String name) {
        return principals.values().stream()
                .filter(principal ->
                        principal.kind() == kind && principal.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<Principal> withId(long id) {
        return Optional.ofNullable(principals.get(id));
    }

    public Optional<Group> groupNamed(String name) {
        return groups.values().stream()
                .filter(group -> Objects.equals(group.displayName(), name))
                .findFirst();
    }

    public boolean exists(Acl.Grantee grantee) {
        return switch (grantee.type()) {
            case GROUP -> groupNamed(grantee.name()).isPresent();
            case USER -> named(Principal.Kind.USER, grantee.name()).isPresent();
            case SERVICE_PRINCIPAL ->
                named(Principal.Kind.SERVICE_PRINCIPAL, grantee.name()).isPresent();
        };
    }
}

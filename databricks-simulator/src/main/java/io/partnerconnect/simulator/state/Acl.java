package io.partnerconnect.simulator.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who was directly given which level on one object. */
public final class Acl {
    /** Whom a level is given to: by e-mail, application id or group name. */
    public record Grantee(Type type, String name) {
        public static Grantee of(Principal principal) {
            return new Grantee(principal.isServicePrincipal() ? Type.SERVICE_PRINCIPAL : Type.USER, principal.name());
        }

        public static Grantee group(String name) {
            return new Grantee(Type.GROUP, name);
        }
    }

    /** The kinds of grantee with the names of their fields and as errors call them. */
    public enum Type {
        USER("user_name", "UserName"),
        GROUP("group_name", "GroupName"),
        SERVICE_PRINCIPAL("service_principal_name", "ServicePrincipalName");

        private final String field;
        private final String label;

        Type(String field, String label) {
            this.field = field;
            this.label = label;
        }

        public String field() {
            return field;
        }

        public String label() {
            return label;
        }
    }

    private final Map<Grantee, String> levels = new LinkedHashMap<>();

    public Map<Grantee, String> levels() {
        return new LinkedHashMap<>(levels);
    }

    public void grant(Grantee grantee, String level) {
        levels.put(grantee, level);
    }

    public void merge(Map<Grantee, String> changes) {
        levels.putAll(changes);
    }

    public void replace(Map<Grantee, String> all) {
        levels.clear();
        levels.putAll(all);
    }

    public void forget(Grantee grantee) {
        levels.remove(grantee);
    }

    /** Whether the principal has one of these levels, itself or through a group that it is in. */
    public boolean gives(Principal principal, Set<String> wanted, Predicate<String> inGroup) {
        return levels.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .anyMatch(grantee -> grantee.type() == Type.GROUP
                        ? inGroup.test(grantee.name())
                        : grantee.equals(Grantee.of(principal)));
    }
}

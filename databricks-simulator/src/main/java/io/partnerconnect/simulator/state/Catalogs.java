package io.partnerconnect.simulator.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The catalogs of Unity Catalog that a workspace sees, and who was directly given which privileges on them. Names are in lower case. */
public final class Catalogs {
    private final Map<String, Map<String, Set<String>>> byName = new TreeMap<>();

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public boolean add(String name) {
        return byName.putIfAbsent(name, new TreeMap<>()) == null;
    }

    public boolean remove(String name) {
        return byName.remove(name) != null;
    }

    /** Privileges by grantee; null when there is no such catalog. What is returned is a copy. */
    public @Nullable Map<String, Set<String>> grants(String name) {
        Map<String, Set<String>> grants = byName.get(name);
        if (grants == null) {
            return null;
        }
        Map<String, Set<String>> copy = new TreeMap<>();
        grants.forEach((principal, privileges) -> copy.put(principal, new TreeSet<>(privileges)));
        return copy;
    }

    public void change(String name, String principal, Set<String> add, Set<String> remove) {
        Map<String, Set<String>> grants = byName.get(name);
        if (grants != null) {
            Set<String> held = grants.computeIfAbsent(principal, key -> new TreeSet<>());
            held.removeAll(remove);
            held.addAll(add);
            if (held.isEmpty()) {
                grants.remove(principal);
            }
        }
    }
}

package io.partnerconnect.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The secret scopes of a workspace. */
public final class SecretScopes {
    /** One secret: its value in Base64, as it is handed out. */
    public record Secret(String base64, Instant updatedAt) {}

    /** One scope. It belongs to who created it. */
    public static final class Scope {
        private final Principal owner;
        private final Map<String, Secret> secrets = new TreeMap<>();

        private Scope(Principal owner) {
            this.owner = owner;
        }

        public Principal owner() {
            return owner;
        }

        public Map<String, Secret> secrets() {
            return secrets;
        }
    }

    private final Map<String, Scope> byName = new TreeMap<>();

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public @Nullable Scope get(String name) {
        return byName.get(name);
    }

    public boolean add(String name, Principal owner) {
        return byName.putIfAbsent(name, new Scope(owner)) == null;
    }

    public void remove(String name) {
        byName.remove(name);
    }
}

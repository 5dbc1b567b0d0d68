package io.partnerconnect.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The warehouses, the clusters or the jobs of a workspace: each as it was created, with its state. */
public final class Compute {
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    public void put(String id, ObjectNode description) {
        byId.put(id, description);
    }

    public @Nullable ObjectNode get(String id) {
        return byId.get(id);
    }

    public void remove(String id) {
        byId.remove(id);
    }

    public Collection<ObjectNode> all() {
        return List.copyOf(byId.values());
    }
}

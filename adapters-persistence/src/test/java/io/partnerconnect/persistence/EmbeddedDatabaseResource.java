package io.partnerconnect.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the tests of a module one {@link EmbeddedDatabase}; its port is in {@link #PORT}. */
public final class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {
    public static final String PORT = "pca.test.database-port";

    @Override
    public Map<String, String> start() {
        EmbeddedDatabase database = EmbeddedDatabase.start();
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put(PORT, Integer.toString(database.port()));
        return settings;
    }

    /** The database ends with the process: other test classes go on using it. */
    @Override
    public void stop() {}
}

package io.partnerconnect.app.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the {@link World} and gives it to the tests that have a field for it. It ends with the process. */
public final class WorldResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable World world;

    @Override
    public Map<String, String> start() {
        try {
            if (world == null) {
                world = new World();
            }
            return world.settings();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(world, field -> field.getType().equals(World.class));
    }

    @Override
    public void stop() {}
}

package io.partnerconnect.app.configuration;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a service in production from starting with settings that are for one person's machine. */
@Startup
@Singleton
class ProductionRules {
    private static final String PRODUCTION = "prod";

    private final Settings settings;

    ProductionRules(Settings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void check() {
        check(ConfigUtils.getProfiles());
    }

    /** @throws IllegalStateException saying what is set and what to do */
    void check(List<String> profiles) {
        String local = Stream.of(
                        settings.workspaces().allowLoopback() ? "pca.workspaces.allow-loopback" : "",
                        settings.webhooks().allowLoopback() ? "pca.webhooks.allow-loopback" : "")
                .filter(setting -> !setting.isEmpty())
                .collect(Collectors.joining(" and "));
        if (profiles.contains(PRODUCTION) && !local.isEmpty()) {
            throw new IllegalStateException("In production the service connects to nothing on its own machine: take "
                    + local + " away, or start it with QUARKUS_PROFILE=local if this is not production.");
        }
    }
}

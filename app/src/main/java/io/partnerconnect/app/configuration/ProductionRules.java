package io.partnerconnect.app.configuration;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Keeps a service in production from starting with settings that are not safe there, and says of each what to do. */
@Startup
@Singleton
class ProductionRules {
    private static final Logger LOG = Logger.getLogger(ProductionRules.class);
    private static final String PRODUCTION = "prod";
    private static final List<Function<Surroundings, Stream<String>>> REFUSED = List.of(
            LocalSettings::in,
            WeakSecrets::in,
            OpenLines::in,
            ReadableFiles::in,
            UnmaskedLogs::in,
            given -> Allowances.impossible(given.settings().callers()));

    private final Surroundings given;

    ProductionRules(Settings settings, Config config) {
        this.given = new Surroundings(settings, config);
    }

    /** Once, before anything is done with the database: {@link BeforeMigrations}. */
    @PostConstruct
    void check() {
        check(ConfigUtils.getProfiles());
        if (ConfigUtils.getProfiles().contains(PRODUCTION)) {
            Advice.on(given).forEach(LOG::warn);
        }
    }

    /** @throws IllegalStateException saying of everything at once what is set and what to do */
    void check(List<String> profiles) {
        List<String> refused = profiles.contains(PRODUCTION)
                ? REFUSED.stream().flatMap(rule -> rule.apply(given)).toList()
                : List.of();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("This is not safe in production:\n - " + String.join("\n - ", refused));
        }
    }
}

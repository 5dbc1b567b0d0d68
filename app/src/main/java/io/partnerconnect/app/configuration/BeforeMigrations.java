package io.partnerconnect.app.configuration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has the rules for production asked before a schema is migrated: a start that is refused leaves the database as it was. */
@Singleton
class BeforeMigrations implements FlywayConfigurationCustomizer {
    private final ProductionRules rules;

    BeforeMigrations(ProductionRules rules) {
        this.rules = rules;
    }

    /** Nothing is configured here: this is where Flyway first meets the service. */
    @Override
    public void customize(FluentConfiguration flyway) {
        rules.check();
    }
}

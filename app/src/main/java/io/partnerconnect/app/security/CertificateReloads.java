package io.partnerconnect.app.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Tells of certificates that cannot be read again: who reads them anew keeps those of before, and keeps silent. */
@Singleton
class CertificateReloads {
    private static final Logger LOG = Logger.getLogger(CertificateReloads.class);
    private static final List<String> SERVERS = List.of("quarkus.http", "quarkus.management");

    private final Config config;
    private final TlsConfigurationRegistry registry;
    private final Vertx vertx;
    private final List<Long> timers = new ArrayList<>();

    CertificateReloads(Config config, TlsConfigurationRegistry registry, Vertx vertx) {
        this.config = config;
        this.registry = registry;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        SERVERS.stream()
                .flatMap(server -> text(server + ".tls-configuration-name").stream())
                .distinct()
                .forEach(name -> registry.get(name)
                        .ifPresent(tls -> period(name)
                                .ifPresent(period -> timers.add(
                                        vertx.setPeriodic(period.toMillis(), again -> later(() -> look(name, tls)))))));
    }

    void stop(@Observes ShutdownEvent stopped) {
        timers.forEach(vertx::cancelTimer);
    }

    /** Reading it here as well changes nothing: what can be read is what is used next anyway. */
    private static void look(String name, TlsConfiguration tls) {
        if (!tls.reload()) {
            LOG.warnf(
                    "The TLS configuration %s cannot be read again; the certificate of before is still used."
                            + " Look at the files that quarkus.tls.%s names",
                    name, name);
        }
    }

    /** Files are not read on an event loop. */
    private void later(Runnable read) {
        vertx.executeBlocking(() -> {
                    read.run();
                    return null;
                })
                .onFailure(broken -> LOG.warn("A certificate could not be looked at", broken));
    }

    private Optional<Duration> period(String name) {
        return config.getOptionalValue("quarkus.tls." + name + ".reload-period", Duration.class)
                .or(() -> config.getOptionalValue("quarkus.tls.\"" + name + "\".reload-period", Duration.class));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }
}

package io.partnerconnect.quality;

import java.util.List;
import java.util.stream.Stream;

/** The layers of the code, and the only edges between them. What is not said here is forbidden. */
final class Layers {
    private static final String NULLNESS = "org.jspecify.annotations.";
    private static final List<String> NO_LAYER = List.of();
    private static final List<String> JDK_ALONE = List.of(NULLNESS, "javax.crypto.");
    private static final String EVIDENCE = "evidence";
    private static final List<String> PORTS = List.of("domain.model", "domain.port.in", "domain.port.out", EVIDENCE);
    private static final List<String> OUT_PORTS = List.of("domain.model", "domain.port.out", EVIDENCE);
    private static final List<String> QUARKUS = List.of(
            NULLNESS, "jakarta.", "io.quarkus.", "io.smallrye.", "org.eclipse.microprofile.", "org.jboss.", "javax.");

    private Layers() {}

    static List<Layer> all() {
        return Stream.of(evidence(), domain(), adapters(), app(), beside())
                .flatMap(List::stream)
                .toList();
    }

    /** What the verifier is made of, and nothing else: an auditor needs no part of the service. */
    private static List<Layer> evidence() {
        return List.of(
                layer("evidence", NO_LAYER, List.of(NULLNESS)),
                layer("verifier", List.of(EVIDENCE), List.of(NULLNESS)));
    }

    private static List<Layer> domain() {
        return List.of(
                layer("domain.model", List.of(EVIDENCE), JDK_ALONE),
                layer("domain.port.in", List.of("domain.model", EVIDENCE), JDK_ALONE),
                layer("domain.port.out", List.of("domain.model", EVIDENCE), JDK_ALONE),
                layer("domain.usecase", PORTS, JDK_ALONE));
    }

    private static List<Layer> adapters() {
        return List.of(
                layer("databricks", OUT_PORTS, and(QUARKUS, "com.fasterxml.jackson.", "io.vertx.")),
                layer("credentials", OUT_PORTS, and(QUARKUS, "com.fasterxml.jackson.")),
                layer("webhooks", OUT_PORTS, and(QUARKUS, "io.vertx.")),
                layer("publication", OUT_PORTS, QUARKUS),
                layer(
                        "persistence",
                        OUT_PORTS,
                        and(
                                QUARKUS,
                                "com.fasterxml.jackson.",
                                "org.hibernate.",
                                "org.postgresql.",
                                "org.flywaydb.",
                                "io.agroal.")));
    }

    private static List<Layer> app() {
        List<String> web = and(QUARKUS, "com.fasterxml.jackson.", "io.vertx.", "io.micrometer.");
        return List.of(
                layer(
                        "app.configuration",
                        List.of("domain.model", "app.rest"),
                        and(web, "org.flywaydb.core.api.configuration.")),
                layer("app.logging", List.of("domain.model"), QUARKUS),
                layer(
                        "app.rest",
                        and(PORTS, "app.configuration", "app.schedule", "app.security"),
                        and(web, "io.netty.")),
                layer("app.schedule", and(PORTS, "app.configuration", "persistence"), web),
                layer(
                        "app.security",
                        List.of("domain.model", "domain.port.in", "app.configuration"),
                        and(web, "org.jose4j.", "javax.net.ssl.", "javax.security.auth.x500.")),
                layer(
                        "app.wiring",
                        and(
                                PORTS,
                                "domain.usecase",
                                "app.configuration",
                                "databricks",
                                "persistence",
                                "publication",
                                "webhooks"),
                        and(web, "org.jose4j.")));
    }

    /** Beside the service: neither can be reached from it. */
    private static List<Layer> beside() {
        return List.of(
                layer("simulator", NO_LAYER, List.of(NULLNESS, "javax.crypto.", "com.fasterxml.jackson.")),
                layer(
                        "localstack",
                        List.of("simulator"),
                        List.of(NULLNESS, "io.zonky.test.", "com.fasterxml.jackson.", "javax.sql.")));
    }

    private static Layer layer(String name, List<String> layers, List<String> libraries) {
        return new Layer(name, List.of(name), layers, libraries);
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}

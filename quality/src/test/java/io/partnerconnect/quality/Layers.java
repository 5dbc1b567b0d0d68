package io.partnerconnect.quality;

import java.util.List;

/** The layers of the code, and the only edges between them. What is not said here is forbidden. */
final class Layers {
    private static final String NULLNESS = "org.jspecify.annotations.";
    private static final List<String> DOMAIN = List.of("domain.model", "domain.port.in", "domain.port.out");
    private static final List<String> ADAPTER_LIBRARIES =
            List.of(NULLNESS, "jakarta.", "io.quarkus.", "org.eclipse.microprofile.", "org.jboss.");

    private Layers() {}

    static List<Layer> all() {
        return List.of(
                layer("domain.model", List.of(), List.of(NULLNESS)),
                layer("domain.port.in", List.of("domain.model"), List.of(NULLNESS)),
                layer("domain.port.out", List.of("domain.model"), List.of(NULLNESS)),
                layer("domain.usecase", DOMAIN, List.of(NULLNESS)),
                layer("databricks", List.of("domain.model", "domain.port.out"), databricksLibraries()),
                layer("persistence", List.of("domain.model", "domain.port.out"), persistenceLibraries()),
                layer("app", app(), appLibraries()),
                layer("simulator", List.of(), List.of(NULLNESS, "com.sun.net.httpserver.", "com.fasterxml.jackson.")),
                layer("localstack", List.of("simulator", "persistence"), localStackLibraries()));
    }

    private static Layer layer(String name, List<String> layers, List<String> libraries) {
        return new Layer(name, List.of(name), layers, libraries);
    }

    private static List<String> app() {
        return List.of(
                "domain.model", "domain.port.in", "domain.port.out", "domain.usecase", "databricks", "persistence");
    }

    private static List<String> databricksLibraries() {
        return and(ADAPTER_LIBRARIES, "com.fasterxml.jackson.", "io.smallrye.", "io.vertx.");
    }

    private static List<String> persistenceLibraries() {
        return and(ADAPTER_LIBRARIES, "javax.sql.", "org.hibernate.", "org.postgresql.", "org.flywaydb.", "io.agroal.");
    }

    private static List<String> appLibraries() {
        return and(
                ADAPTER_LIBRARIES,
                "com.fasterxml.jackson.",
                "io.smallrye.",
                "io.vertx.",
                "io.micrometer.",
                "javax.sql.",
                "org.yaml.");
    }

    private static List<String> localStackLibraries() {
        return List.of(NULLNESS, "io.zonky.test.", "com.fasterxml.jackson.", "javax.sql.");
    }

    private static List<String> and(List<String> some, String... more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more))
                .toList();
    }
}

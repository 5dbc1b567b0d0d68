package io.partnerconnect.app.configuration;

import java.util.stream.Stream;

/** What is for one person's machine, and has no place in production. */
final class LocalSettings {
    private static final String STACK = "local";
    private static final String REMEDY = "take it away, or start with QUARKUS_PROFILE=local if this is not production";

    private LocalSettings() {}

    static Stream<String> in(Surroundings given) {
        return Stream.concat(connections(given.settings()), keys(given.settings()));
    }

    private static Stream<String> connections(Settings settings) {
        Stream<String> own = Stream.of(
                settings.workspaces().allowLoopback() ? "pca.workspaces.allow-loopback" : "",
                settings.webhooks().allowLoopback() ? "pca.webhooks.allow-loopback" : "");
        Stream<String> providers = settings.identityProviders().entrySet().stream()
                .filter(provider -> provider.getValue().allowLoopback())
                .map(provider -> "pca.identity-providers." + provider.getKey() + ".allow-loopback");
        return Stream.concat(own, providers)
                .filter(setting -> !setting.isEmpty())
                .map(setting -> setting + " lets the service connect to its own machine: " + REMEDY);
    }

    /** Those of the local stack are in a file of whoever tried it. */
    private static Stream<String> keys(Settings settings) {
        Stream<String> installation = settings.installation().equals(STACK)
                ? Stream.of("pca.installation=local is the local stack's: give this installation a name of its own")
                : Stream.empty();
        Stream<String> callers = settings.apiKeys().keySet().stream()
                .filter(name -> name.startsWith(STACK + "-"))
                .sorted()
                .map(name -> "pca.api-keys." + name + " is a key of the local stack: " + REMEDY);
        return Stream.concat(installation, callers);
    }
}

package io.partnerconnect.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Connections that others can read, or sit in the middle of. */
final class OpenLines {
    private static final List<String> DATABASES = List.of("quarkus.datasource.jdbc.url", "quarkus.flyway.jdbc-url");
    private static final String PROPERTIES = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final Pattern HOSTS = Pattern.compile("jdbc:[a-z:]*postgresql://([^/?]*).*");
    private static final String VERIFIED = "verify-full";

    private OpenLines() {}

    static Stream<String> in(Surroundings given) {
        return Stream.of(
                        DATABASES.stream().flatMap(setting -> database(given, setting)),
                        callers(given).stream(),
                        origins(given).stream())
                .flatMap(refusals -> refusals);
    }

    private static Stream<String> database(Surroundings given, String setting) {
        return given
                .value(setting)
                .filter(url -> !isLocal(url))
                .filter(url -> !parameter(given, url, "sslmode").equals(VERIFIED)
                        || parameter(given, url, "sslfactory").contains("NonValidating"))
                .map(open -> setting + " does not prove which database it is: set sslmode=verify-full in it,"
                        + " and sslrootcert where the authority is not one of the JDK's")
                .stream();
    }

    /** All hosts are; their names and ports are separated by commas. */
    private static boolean isLocal(String url) {
        Matcher hosts = HOSTS.matcher(url);
        return !hosts.matches()
                || Stream.of(hosts.group(1).split(",", -1))
                        .map(host -> host.replaceFirst(":[0-9]+$", ""))
                        .allMatch(Surroundings::isThisMachine);
    }

    private static String parameter(Surroundings given, String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? found.group(1) : given.value(PROPERTIES + name).orElse("");
    }

    private static Optional<String> callers(Surroundings given) {
        boolean plain =
                !given.value("quarkus.http.insecure-requests").orElse("enabled").equals("disabled");
        boolean reachable =
                !Surroundings.isThisMachine(given.value("quarkus.http.host").orElse("0.0.0.0"));
        return plain && reachable && !given.settings().callers().behindTlsProxy()
                ? Optional.of("callers' keys would come over plain HTTP: have the service end TLS"
                        + " (quarkus.http.tls-configuration-name, quarkus.http.insecure-requests=disabled), or, where something"
                        + " before it does, say so with pca.callers.behind-tls-proxy=true")
                : Optional.empty();
    }

    private static Optional<String> origins(Surroundings given) {
        return given.value("quarkus.http.cors.origins")
                .filter(origins -> origins.contains("*"))
                .map(any -> "quarkus.http.cors.origins lets pages of any origin call the service: name the origins");
    }
}

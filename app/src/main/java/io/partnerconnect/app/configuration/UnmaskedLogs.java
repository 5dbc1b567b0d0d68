package io.partnerconnect.app.configuration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Handlers of the log that what looks like a credential gets through. */
final class UnmaskedLogs {
    private static final String MASK = "credentials";
    private static final List<String> KINDS = List.of("console", "file", "syslog", "socket");
    private static final Pattern NAMED =
            Pattern.compile("(quarkus\\.log\\.handler\\.(?:console|file|syslog|socket)\\.(?:\"[^\"]+\"|[^.\"]+))\\..+");

    private UnmaskedLogs() {}

    static Stream<String> in(Surroundings given) {
        Stream<String> named = given.names("quarkus.log.handler.")
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .distinct();
        return Stream.concat(KINDS.stream().map(kind -> "quarkus.log." + kind), named)
                .map(handler -> handler + ".filter")
                .filter(setting -> !given.value(setting).orElse("").equals(MASK))
                .map(setting -> setting + " is not " + MASK + ": set it, so that credentials are masked there too");
    }
}

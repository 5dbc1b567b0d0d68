package io.partnerconnect.app.configuration;

import java.util.stream.Stream;

/** How much callers may ask, as it is configured. */
final class Allowances {
    private static final String REMEDY = " lets nobody ask for anything: set at least 1, or take the caller's key away";

    private Allowances() {}

    static Stream<String> impossible(Settings.CallerSettings callers) {
        Stream<String> all = callers.requestsPerMinute() < 1
                ? Stream.of("pca.callers.requests-per-minute" + REMEDY)
                : Stream.empty();
        Stream<String> some = callers.exceptions().entrySet().stream()
                .filter(exception -> exception.getValue() < 1)
                .map(exception -> "pca.callers.exceptions." + exception.getKey() + REMEDY)
                .sorted();
        return Stream.concat(all, some);
    }
}

package io.partnerconnect.app.configuration;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** What a service is started with: its own settings, and by their names those of what it is made with. */
record Surroundings(Settings settings, Config config) {
    Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class);
    }

    /** The names of settings that are given and begin so. */
    Stream<String> names(String beginning) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .distinct();
    }

    /** Whether nobody outside of this machine gets there; an address without a host is this machine. */
    static boolean isThisMachine(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        return bare.isEmpty() || bare.equals("localhost") || bare.startsWith("127.") || bare.equals("::1");
    }
}

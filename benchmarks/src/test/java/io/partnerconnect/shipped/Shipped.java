package io.partnerconnect.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is shipped, where the build puts it. */
final class Shipped {
    static final Path SERVICE = Path.of("../app/target/quarkus-app");
    static final Path BILL = SERVICE.resolve("bill-of-materials.cdx.json");
    static final Path VERIFIER = Path.of("../verifier/target/verifier.jar");

    /** {@code project.build.outputTimestamp}: the time of all that is built. */
    static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");

    private Shipped() {}

    /** All files of the service but the bill itself, by where they are in it. */
    static Map<String, String> hashes() throws IOException, GeneralSecurityException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files()) {
            if (!file.equals(BILL)) {
                hashes.put(SERVICE.relativize(file).toString(), BillOfMaterialsTest.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICE)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What was made here, and not by others. */
    static List<Path> ours() throws IOException {
        return Stream.concat(
                        files().stream()
                                .filter(file -> !file.toString().contains("/lib/")
                                        || file.getFileName().toString().startsWith("io.partnerconnect.")),
                        Stream.of(VERIFIER))
                .toList();
    }
}

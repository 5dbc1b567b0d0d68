package io.partnerconnect.app.configuration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files with secrets that everybody on the machine can read. The group may: that is how secrets are handed to containers. */
final class ReadableFiles {
    private static final List<String> LOCATIONS = List.of("smallrye.config.locations", "quarkus.config.locations");
    private static final List<String> PREFIXES =
            List.of("quarkus.tls.", "pca.sealed-credentials.keys.", "pca.credentials.", "pca.vault.");
    private static final Pattern KEYS = Pattern.compile(String.join(
            "|",
            "quarkus\\.tls\\..*key-store\\..*\\.?(key|path)",
            "pca\\.sealed-credentials\\.keys\\..+\\.file",
            "pca\\.credentials\\..+\\.(token|client-secret)-file",
            "pca\\.vault\\.(token|kubernetes\\.jwt)-file"));

    private ReadableFiles() {}

    static Stream<String> in(Surroundings given) {
        Stream<Path> settings = LOCATIONS.stream()
                .flatMap(name -> given.value(name).stream())
                .flatMap(locations -> Stream.of(locations.split(",", -1)))
                .flatMap(ReadableFiles::files);
        Stream<Path> keys = PREFIXES.stream()
                .flatMap(given::names)
                .filter(name -> KEYS.matcher(name).matches())
                .flatMap(name -> given.value(name).stream())
                .flatMap(ReadableFiles::files);
        return Stream.concat(settings, keys)
                .distinct()
                .filter(ReadableFiles::isReadByEverybody)
                .map(file -> file + " holds secrets and can be read by everybody on this machine: chmod o= " + file);
    }

    /** The file, or those of a folder; none where it is something else. */
    private static Stream<Path> files(String location) {
        String text = location.trim();
        try {
            Path path = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
            if (!Files.isDirectory(path)) {
                return Files.exists(path) ? Stream.of(path) : Stream.empty();
            }
            try (Stream<Path> inside = Files.list(path)) {
                return inside.filter(Files::isRegularFile).sorted().toList().stream();
            }
        } catch (IllegalArgumentException | IOException elsewhere) {
            return Stream.empty();
        }
    }

    private static boolean isReadByEverybody(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException cannotBeTold) {
            return false;
        }
    }
}

package io.partnerconnect.localstack;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A properties file that nobody else on the machine can read. */
final class PrivateFile {
    private PrivateFile() {}

    static void write(Path file, String explanation, Map<String, String> properties) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
        String lines = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                        .collect(Collectors.joining());
        Files.writeString(file, "# " + explanation + "\n" + lines);
    }
}

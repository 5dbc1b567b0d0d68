package io.partnerconnect.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What would make two builds of one commit differ, where it can be seen in one: times, places and people. That two are the same, byte for byte,
 * is shown by {@code quality/reproducible}.
 */
class ReproducibleTest {
    @Test
    void everyEntryOfEveryArchiveIsOfTheSameTime() throws IOException {
        for (Path archive : archives()) {
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                assertThat(zip.stream().map(ReproducibleTest::time))
                        .as(archive.toString())
                        .isNotEmpty()
                        .containsOnly(Shipped.TIME);
            }
        }
    }

    @Test
    void nothingSaysWhereAndByWhomItWasBuilt() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> tellTale = List.of(
                Path.of("..").toRealPath().toString(),
                System.getProperty("user.home") + "/",
                System.getProperty("java.io.tmpdir") + "/",
                "Built-By: ",
                "Build-Jdk: ");
        for (Path file : Shipped.ours()) {
            for (String text : texts(file)) {
                tellTale.stream().filter(text::contains).forEach(found -> told.add(file + " tells " + found));
            }
        }

        assertThat(told).isEmpty();
    }

    /** Archives that have times of creation have universal times; the others those of a clock on the wall, which has to show the same. */
    private static Instant time(ZipEntry entry) {
        return entry.getCreationTime() == null
                ? entry.getTimeLocal().toInstant(ZoneOffset.UTC)
                : entry.getLastModifiedTime().toInstant();
    }

    private static List<Path> archives() throws IOException {
        return Shipped.ours().stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    /** The file, or what is in the archive, as one character for each byte. */
    private static List<String> texts(Path file) throws IOException {
        if (!file.toString().endsWith(".jar")) {
            return List.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    texts.add(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return texts;
    }
}

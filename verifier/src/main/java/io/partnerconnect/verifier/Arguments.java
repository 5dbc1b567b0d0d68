package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program is called with. Files are opened as they are needed; {@code -} is what comes in. */
record Arguments(
        String export, List<VerifierKey> keys, @Nullable String published, Instant notBefore) {
    /** Why the program cannot begin. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    static Arguments parse(List<String> words) throws IOException, Unusable {
        if (words.size() < 2) {
            throw new Unusable("an export and a file with public keys are needed");
        }
        String published = null;
        Instant notBefore = Instant.MIN;
        Iterator<String> more = words.subList(2, words.size()).iterator();
        while (more.hasNext()) {
            String option = more.next();
            if (!more.hasNext()) {
                throw new Unusable(option + " needs a value");
            }
            switch (option) {
                case "--published" -> published = more.next();
                case "--not-before" -> notBefore = time(more.next());
                default -> throw new Unusable("there is no option " + option);
            }
        }
        return new Arguments(words.get(0), keys(words.get(1)), published, notBefore);
    }

    InputStream openExport() throws IOException {
        return open(export);
    }

    InputStream openPublished() throws IOException {
        return published == null ? InputStream.nullInputStream() : open(published);
    }

    private static InputStream open(String name) throws IOException {
        return name.equals("-") ? System.in : Files.newInputStream(Path.of(name));
    }

    private static Instant time(String text) throws Unusable {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unusable(text + " is not a time such as 2026-11-29T07:30:00Z");
        }
    }

    /** One key in each line; empty lines and those that begin with # are for people. */
    private static List<VerifierKey> keys(String file) throws IOException, Unusable {
        List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new Unusable(file + " holds no public key");
        }
        try {
            return lines.stream().map(VerifierKey::parse).toList();
        } catch (Malformed e) {
            throw new Unusable("a key in " + file + " " + e.getMessage());
        }
    }
}

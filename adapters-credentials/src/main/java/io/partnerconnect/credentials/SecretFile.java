package io.partnerconnect.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A file that holds one secret. It is opened by its name each time: what a mount has put in its place is what counts. */
final class SecretFile {
    private static final int LONGEST = 8192;

    private SecretFile() {}

    /** {@code setting}: the one that names the file, for people. */
    static Looked read(Path file, String setting) {
        String where = "the file of " + setting;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new Looked.Missing(where + " is no file.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LONGEST + 1);
                return bytes.length > LONGEST
                        ? new Looked.Missing(where + " is longer than " + LONGEST + " bytes.")
                        : Values.in(new String(bytes, StandardCharsets.UTF_8), changed(file), where);
            }
        } catch (NoSuchFileException e) {
            return new Looked.Missing(where + " does not exist.");
        } catch (AccessDeniedException e) {
            return new Looked.Missing(where + " cannot be read by this service.");
        } catch (IOException e) {
            return new Looked.Missing(where + " cannot be read.");
        }
    }

    private static Instant changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}

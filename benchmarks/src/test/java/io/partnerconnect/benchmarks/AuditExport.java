package io.partnerconnect.benchmarks;

import io.partnerconnect.evidence.VerifierKey;
import io.partnerconnect.verifier.Verdict;
import io.partnerconnect.verifier.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The history as an auditor gets it from the service, and what the verifier says of it. */
final class AuditExport {
    /** Seen from the root of the repository, or from this module. */
    private static final List<Path> JARS =
            List.of(Path.of("verifier/target/verifier.jar"), Path.of("../verifier/target/verifier.jar"));

    private static final Pattern KEY = Pattern.compile("\"([^\"]+\\+[0-9a-f]{8}\\+[^\"]+)\"");

    private final Through through;
    private final Path file;
    private final Path keys;

    AuditExport(ServiceProcess service, Path folder) {
        this.through = new Through(service.base());
        this.file = folder.resolve("export.jsonl");
        this.keys = folder.resolve("keys");
    }

    /** Asks for both; returns how many seconds the export took. */
    double fetch() throws IOException, InterruptedException {
        Matcher found = KEY.matcher(through.get("audit/keys"));
        Files.write(
                keys,
                found.results()
                        .map(MatchResult::group)
                        .map(key -> key.substring(1, key.length() - 1))
                        .toList());
        long start = System.nanoTime();
        through.get("audit/export", file);
        return (System.nanoTime() - start) / 1e9;
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** By the verifier's library, in this process. */
    Verdict verdict() throws IOException {
        List<VerifierKey> known =
                Files.readAllLines(keys).stream().map(VerifierKey::parse).toList();
        try (InputStream export = Files.newInputStream(file)) {
            return new Verifier(known, Instant.MIN).verify(export, InputStream.nullInputStream());
        }
    }

    /** By the program, as a process: how many seconds it took from its start to its end. */
    double verify() throws IOException, InterruptedException {
        Path jar = JARS.stream().filter(Files::exists).findFirst().orElseThrow();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString(),
                        file.toString(),
                        keys.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the verifier did not verify the export");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

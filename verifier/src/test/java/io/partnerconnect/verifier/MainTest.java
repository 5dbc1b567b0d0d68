package io.partnerconnect.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people call it. */
@SuppressWarnings("NullAway.Init")
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Ledger ledger = Ledger.of(16, Ledger.KEY);

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.write(folder.resolve("export.jsonl"), ledger.export());
        Files.write(folder.resolve("published.jsonl"), ledger.published());
        Files.writeString(folder.resolve("keys"), "# of the audit\n\n" + Ledger.KEY.verifier() + "\n");
    }

    @Test
    void anExportAndAKeyAreEnough() {
        assertThat(run(file("export.jsonl"), file("keys"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("verified: 72 events of example.com/audit, 16 checkpoints\n"
                        + "the last checkpoint: number 15, epoch 2, 2026-11-29T07:30:15.000001Z, root ")
                .endsWith("\nnot compared with published checkpoints: that the end was cut off would not show\n");
    }

    @Test
    void whatRetentionRemovedIsTold() throws IOException {
        Files.write(
                folder.resolve("export.jsonl"),
                Ledger.retained(16, Ledger.KEY, Ledger.REMOVED).export());

        assertThat(run(file("export.jsonl"), file("keys"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\n9 of the events were removed by retention, as sealed events say: 9-17\n");
    }

    @Test
    void publishedCheckpointsAreCompared() {
        assertThat(run(file("export.jsonl"), file("keys"), "--published", file("published.jsonl")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n16 published checkpoints agree\n");
    }

    @Test
    void oneAlteredByteIsExitCodeOneAndSaysWhere() throws IOException {
        Files.writeString(
                folder.resolve("export.jsonl"),
                new String(ledger.export(), StandardCharsets.UTF_8).replace("n\u00famber 17", "n\u00famber 71"));

        assertThat(run(file("export.jsonl"), file("keys"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("NOT VERIFIED, first at event 17 (id 01931f2e-7c00-7000-8000-000000000011), line 22:"
                        + " is not what was sealed\n");
    }

    @Test
    void aLastCheckpointThatIsTooOldIsExitCodeOne() {
        assertThat(run(file("export.jsonl"), file("keys"), "--not-before", "2026-11-29T08:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsExitCodeTwo() {
        assertThat(run(file("nothing"), file("keys"))).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("nothing"))).isEqualTo(2);
        assertThat(run(file("keys"), file("keys"))).isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodIsExitCodeTwo() throws IOException {
        Files.writeString(folder.resolve("wrong"), "not a key\n");
        Files.writeString(folder.resolve("empty"), "\n");

        assertThat(run()).isEqualTo(2);
        assertThat(run(file("export.jsonl"))).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("wrong"))).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("empty"))).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("keys"), "--fast")).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("keys"), "--fast", "yes")).isEqualTo(2);
        assertThat(run(file("export.jsonl"), file("keys"), "--not-before", "yesterday"))
                .isEqualTo(2);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        return Main.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}

package io.partnerconnect.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.contract.CheckpointSinkContract;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.CheckpointSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CheckpointFileTest extends CheckpointSinkContract {
    @TempDir
    Path folder;

    private Path file;
    private CheckpointFile sink;

    @BeforeEach
    void file() {
        file = folder.resolve("checkpoints.jsonl");
        sink = new CheckpointFile(file);
    }

    @Override
    protected CheckpointSink sink() {
        return sink;
    }

    /** A folder cannot be written like a file. */
    @Override
    protected void cut() {
        try {
            Files.delete(file);
            Files.createDirectory(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachCheckpointIsALine() throws IOException {
        sink.publish(checkpoint(1, 0));
        sink.publish(checkpoint(1, 1));

        assertThat(Files.readAllLines(file))
                .isEqualTo(LongStream.range(0, 2)
                        .mapToObj(number -> "{\"checkpoint\":\""
                                + checkpoint(1, number).note().replace("\n", "\\n") + "\"}")
                        .collect(Collectors.toList()));
    }

    @Test
    void aLineThatWasLeftUnfinishedIsWrittenOver() throws IOException {
        sink.publish(checkpoint(1, 0));
        Files.writeString(file, "{\"checkpoint\":\"exam", StandardOpenOption.APPEND);
        assertThat(sink.latest()).contains(checkpoint(1, 0));

        sink.publish(checkpoint(1, 1));

        assertThat(sink.latest()).contains(checkpoint(1, 1));
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aFirstLineThatWasLeftUnfinishedIsNoCheckpoint() throws IOException {
        Files.writeString(file, "{\"checkpoint\":\"exam");

        assertThat(sink.latest()).isEmpty();
        sink.publish(checkpoint(1, 0));
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void manyLinesAreNotReadToFindTheLast() throws IOException {
        for (int number = 0; number < 1_000; number++) {
            Files.writeString(
                    file,
                    "{\"checkpoint\":\"" + "x".repeat(300) + "\"}\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        Files.writeString(
                file,
                "{\"checkpoint\":\"" + checkpoint(1, 5).note().replace("\n", "\\n") + "\"}\n",
                StandardOpenOption.APPEND);

        assertThat(sink.latest()).contains(checkpoint(1, 5));
    }

    @Test
    void whatIsNoCheckpointIsNotTakenForNone() throws IOException {
        Files.writeString(file, "{\"checkpoint\":\"something else\"}\n");

        assertThatThrownBy(() -> sink.latest()).isInstanceOf(Failure.Unavailable.class);
        assertThatThrownBy(() -> sink.publish(checkpoint(1, 0))).isInstanceOf(Failure.Unavailable.class);
    }
}

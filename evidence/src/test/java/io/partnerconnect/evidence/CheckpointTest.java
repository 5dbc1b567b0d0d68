package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final SignerKey KEY = SignerKey.of("example.com/audit", new byte[32]);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("example.com/audit", 1, 17, 1234, Hash.EMPTY, Instant.parse("2026-11-29T07:30:00.123456Z"));
    private static final String TEXT = """
            example.com/audit/1
            1234
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            number 17
            time 2026-11-29T07:30:00.123456Z
            """;

    @Test
    void itsTextIsThatOfACheckpointWithItsNumberAndItsTime() {
        assertThat(CHECKPOINT.text()).isEqualTo(TEXT);
    }

    @Test
    void itIsReadAsItIsWritten() {
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(CHECKPOINT);
    }

    @Test
    void aTimeWithoutFractionsIsWrittenWithThem() {
        Checkpoint even =
                new Checkpoint("example.com/audit", 1, 0, 0, Hash.EMPTY, Instant.parse("2026-11-29T07:30:00Z"));

        assertThat(even.text()).endsWith("time 2026-11-29T07:30:00.000000Z\n");
        assertThat(Checkpoint.parse(even.text())).isEqualTo(even);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "1234\n",
                "example.com/audit/0\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n01234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n+1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n17\ntime 2026-11-29T07:30:00.123456Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456789Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-02-30T07:30:00.123456Z\n",
                "example.com/audit/1\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\nmore\n",
                "example.com/audit/1\r\n1234\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 17\ntime 2026-11-29T07:30:00.123456Z\n"
            })
    void whatIsNotTheOnlySpellingIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void noBitOfASignedCheckpointCanBeFlipped() {
        byte[] note = SignedNote.sign(TEXT, List.of(KEY)).toString().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(accepted(new String(flipped, StandardCharsets.UTF_8)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    private static boolean accepted(String note) {
        try {
            SignedNote parsed = SignedNote.parse(note);
            Checkpoint.parse(parsed.text());
            return parsed.objection(List.of(KEY.verifier())).isEmpty();
        } catch (Malformed e) {
            return false;
        }
    }
}

package io.partnerconnect.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes at random to two histories, one of which retention removed events from, half each; each of which the verifier must find. So many as {@code -Dtamper.changes} says, from the seed that
 * {@code -Dtamper.seed} gives.
 */
class TamperTest {
    private static final int CHANGES = Integer.getInteger("tamper.changes", 600);
    private static final long SEED = Long.getLong("tamper.seed", 6962);

    static List<Ledger> originals() {
        return List.of(Ledger.of(16, Ledger.KEY), Ledger.retained(16, Ledger.KEY, Ledger.REMOVED));
    }

    @ParameterizedTest
    @MethodSource("originals")
    void theUnchangedHistoryIsVerified(Ledger history) {
        assertThat(verify(history.export(), history)).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @MethodSource("originals")
    void everyChangeIsFound(Ledger history) {
        Tampering tampering = new Tampering(SEED);
        Map<Tampering.Way, Integer> tried = new EnumMap<>(Tampering.Way.class);
        byte[] original = history.export();
        for (int change = 0; change < CHANGES / 2; ) {
            Tampering.Way way = tampering.choose();
            byte[] changed = tampering.change(way, history);
            if (!Arrays.equals(changed, original)) {
                assertThat(verify(changed, history))
                        .as("change %d from seed %d: %s", change, SEED, way)
                        .isNotInstanceOf(Verdict.Verified.class);
                tried.merge(way, 1, Integer::sum);
                change++;
            }
        }
        assertThat(tried).containsOnlyKeys(Tampering.Way.values());
    }

    private static Verdict verify(byte[] export, Ledger history) {
        InputStream published = new ByteArrayInputStream(history.notes.getLast().getBytes(StandardCharsets.UTF_8));
        return new Verifier(List.of(Ledger.KEY.verifier()), Instant.MIN)
                .verify(new ByteArrayInputStream(export), published);
    }
}

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
import org.junit.jupiter.api.Test;

/**
 * Changes at random to a history, each of which the verifier must find. So many as {@code -Dtamper.changes} says, from the seed that
 * {@code -Dtamper.seed} gives.
 */
class TamperTest {
    private static final int CHANGES = Integer.getInteger("tamper.changes", 600);
    private static final long SEED = Long.getLong("tamper.seed", 6962);
    private static final Ledger ORIGINAL = Ledger.of(16, Ledger.KEY);

    @Test
    void theUnchangedHistoryIsVerified() {
        assertThat(verify(ORIGINAL.export())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void everyChangeIsFound() {
        Tampering tampering = new Tampering(SEED);
        Map<Tampering.Way, Integer> tried = new EnumMap<>(Tampering.Way.class);
        byte[] original = ORIGINAL.export();
        for (int change = 0; change < CHANGES; ) {
            Tampering.Way way = tampering.choose();
            byte[] changed = tampering.change(way, ORIGINAL);
            if (!Arrays.equals(changed, original)) {
                assertThat(verify(changed))
                        .as("change %d from seed %d: %s", change, SEED, way)
                        .isNotInstanceOf(Verdict.Verified.class);
                tried.merge(way, 1, Integer::sum);
                change++;
            }
        }
        assertThat(tried).containsOnlyKeys(Tampering.Way.values());
    }

    private static Verdict verify(byte[] export) {
        InputStream published =
                new ByteArrayInputStream(ORIGINAL.notes.getLast().getBytes(StandardCharsets.UTF_8));
        return new Verifier(List.of(Ledger.KEY.verifier()), Instant.MIN)
                .verify(new ByteArrayInputStream(export), published);
    }
}

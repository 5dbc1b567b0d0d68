package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.operation.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token that somebody has found.
 *
 * @param tokens usually one; none when no reading showed it
 * @param provenance what its marker tells; null when it was not found by that
 */
public record TokenTrace(List<KnownToken> tokens, @Nullable Provenance provenance) {
    public TokenTrace {
        tokens = List.copyOf(tokens);
    }
}

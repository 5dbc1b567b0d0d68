package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.Set;

/**
 * By which rules their log is held against ours.
 *
 * @param tolerance by how much the two clocks may differ: at most an hour
 * @param grace how late their log may be
 * @param expected of which deeds of ours their log has to tell
 */
public record MatchingTerms(LogVocabulary vocabulary, Duration tolerance, Duration grace, Set<Deed> expected) {
    private static final Duration MOST = Duration.ofHours(1);

    public MatchingTerms {
        if (tolerance.isNegative() || tolerance.compareTo(MOST) > 0) {
            throw new Failure.Invalid("clock-tolerance", "must be from 0 to 1 hour");
        }
        if (grace.isNegative()) {
            throw new Failure.Invalid("grace", "must not be negative");
        }
        expected = Set.copyOf(expected);
    }
}

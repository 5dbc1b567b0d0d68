package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are asked for; null means any, but for the state: any that is not gone. A token that never expires does not expire before
 * any time.
 */
public record TokenFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable TokenState state,
        @Nullable Boolean neverExpires,
        @Nullable Instant expiresBefore,
        @Nullable LocalDate lastUsedBefore,
        @Nullable Instant createdBefore) {
    public static TokenFilter any() {
        return new TokenFilter(null, null, null, null, null, null, null);
    }

    /** {@code now}: its state. One that is gone only passes when such are asked for. */
    public boolean admits(ObservedToken seen, TokenState now) {
        Token token = seen.token();
        return (workspace == null || workspace.equals(seen.workspace()))
                && (partner == null || partner.equals(seen.partner()))
                && (state == null ? now != TokenState.GONE : state == now)
                && (neverExpires == null || neverExpires == token.neverExpires())
                && (expiresBefore == null || isBefore(token.expiresAt(), expiresBefore))
                && (createdBefore == null || isBefore(token.createdAt(), createdBefore))
                && (lastUsedBefore == null || wasUsedBefore(token.lastUsedOn(), lastUsedBefore));
    }

    private static boolean isBefore(@Nullable Instant time, Instant limit) {
        return time != null && time.isBefore(limit);
    }

    private static boolean wasUsedBefore(@Nullable LocalDate day, LocalDate limit) {
        return day != null && day.isBefore(limit);
    }
}

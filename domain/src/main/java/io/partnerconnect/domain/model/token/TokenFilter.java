package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are asked for; null means any, but for the state: any that is not gone. A token that never expires does not expire before
 * any time.
 *
 * @param livesLonger those whose lifetime is longer than that; what never expires lives longer than anything
 */
public record TokenFilter(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        @Nullable TokenState state,
        @Nullable Boolean neverExpires,
        @Nullable Instant expiresBefore,
        @Nullable LocalDate lastUsedBefore,
        @Nullable Instant createdBefore,
        @Nullable Duration livesLonger) {
    /** Whatever lifetime they have. */
    public TokenFilter(
            @Nullable WorkspaceName workspace,
            @Nullable PartnerKey partner,
            @Nullable TokenState state,
            @Nullable Boolean neverExpires,
            @Nullable Instant expiresBefore,
            @Nullable LocalDate lastUsedBefore,
            @Nullable Instant createdBefore) {
        this(workspace, partner, state, neverExpires, expiresBefore, lastUsedBefore, createdBefore, null);
    }

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
                && (lastUsedBefore == null || wasUsedBefore(token.lastUsedOn(), lastUsedBefore))
                && (livesLonger == null || livesLonger(token, livesLonger));
    }

    private static boolean livesLonger(Token token, Duration lifetime) {
        return token.expiresAt() == null
                || token.expiresAt().isAfter(token.createdAt().plus(lifetime));
    }

    private static boolean isBefore(@Nullable Instant time, Instant limit) {
        return time != null && time.isBefore(limit);
    }

    private static boolean wasUsedBefore(@Nullable LocalDate day, LocalDate limit) {
        return day != null && day.isBefore(limit);
    }
}

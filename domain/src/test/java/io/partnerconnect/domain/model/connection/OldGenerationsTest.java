package io.partnerconnect.domain.model.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OldGenerationsTest {
    private static final Instant ADOPTED = Instant.parse("2026-11-05T10:00:00Z");
    private static final Partner FIVETRAN = SomePartners.partner("fivetran");
    private static final String NEW = "b".repeat(64);
    private static final String OLD = "a".repeat(64);

    @Test
    void aTokenUsedOnALaterDayThanThePartnerSwitchedFromItIsToldOfWithItsEvidence() {
        Tile tile = tile(cutOver(), old("2026-11-06"), replacement());

        assertThat(OldGenerations.usedIn(tile))
                .extracting(token -> token.id().value())
                .containsExactly(OLD);
        assertThat(OldGenerations.evidence(tile))
                .hasValueSatisfying(
                        words -> assertThat(words).contains(OLD, "2026-11-06", NEW, "2026-11-05T10:00:00Z"));
    }

    @Test
    void aUseOnThatDayOrBeforeOrNeverSaysNothing() {
        for (String day : new String[] {"2026-11-05", "2026-10-01", null}) {
            assertThat(OldGenerations.usedIn(tile(cutOver(), old(day), replacement())))
                    .isEmpty();
        }
    }

    @Test
    void aTokenMadeAfterTheOneThatWasAdoptedIsNotOld() {
        Token younger = token("c".repeat(64), ADOPTED.plus(Duration.ofHours(1)), "2026-11-09", null);

        assertThat(OldGenerations.usedIn(tile(cutOver(), younger, replacement())))
                .isEmpty();
    }

    @Test
    void anExpiredTokenOrOneOfAPartnerThatNeverSwitchedSaysNothing() {
        Token expired = token(OLD, ADOPTED.minus(Duration.ofDays(90)), "2026-11-06", ADOPTED.plusSeconds(60));

        assertThat(OldGenerations.usedIn(tile(cutOver(), expired, replacement())))
                .isEmpty();
        assertThat(OldGenerations.usedIn(tile(null, old("2026-11-06"), replacement())))
                .isEmpty();
    }

    private static CutOver cutOver() {
        return new CutOver(FIVETRAN.key(), new TokenId(NEW), ADOPTED);
    }

    private static Tile tile(@Nullable CutOver cutOver, Token... tokens) {
        return new Tile(FIVETRAN, null, List.of(), List.of(tokens), null, cutOver, ADOPTED.plus(Duration.ofDays(5)));
    }

    private static Token old(@Nullable String lastUsedOn) {
        return token(OLD, ADOPTED.minus(Duration.ofDays(90)), lastUsedOn, null);
    }

    private static Token replacement() {
        return token(NEW, ADOPTED.minus(Duration.ofDays(3)), "2026-11-08", null);
    }

    private static Token token(String id, Instant createdAt, @Nullable String lastUsedOn, @Nullable Instant expiresAt) {
        return new Token(
                new TokenId(id),
                null,
                "a token",
                createdAt,
                null,
                expiresAt,
                lastUsedOn == null ? null : LocalDate.parse(lastUsedOn),
                List.of());
    }
}

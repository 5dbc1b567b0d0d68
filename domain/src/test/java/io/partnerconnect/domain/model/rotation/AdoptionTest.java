package io.partnerconnect.domain.model.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The new token was handed over, and so verified by the service itself, on Monday, 2 November 2026, at 10:15:30Z. */
class AdoptionTest {
    private static final Instant HANDED_OVER = Instant.parse("2026-11-02T10:15:30Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}: on {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # history,                        old before, old use,    new use,    now,                  verdict,  words
            daily switched on the next day,   2026-11-01, 2026-11-02, 2026-11-03, 2026-11-04T23:59:59Z, NotYet,   quiet for 1 of 2 whole days
            daily and two days are over,      2026-11-01, 2026-11-02, 2026-11-03, 2026-11-05T00:00:00Z, Adopted,  quiet for 2 of 2 whole days
            used by both,                     2026-11-01, 2026-11-08, 2026-11-08, 2026-11-08T12:00:00Z, NotYet,   quiet for 0 of 2 whole days
            both and then only the new,       2026-11-01, 2026-11-08, 2026-11-11, 2026-11-11T00:00:00Z, Adopted,  quiet for 2 of 2 whole days
            weekly not switched but tried,    2026-10-30, 2026-10-30, 2026-11-03, 2026-11-10T00:00:00Z, NotYet,   quiet for 7 of 8 whole days
            weekly and its day has passed,    2026-10-30, 2026-10-30, 2026-11-06, 2026-11-11T00:00:00Z, Adopted,  quiet for 8 of 8 whole days
            weekly that uses the old again,   2026-10-30, 2026-11-06, 2026-11-06, 2026-11-14T23:00:00Z, NotYet,   quiet for 7 of 8 whole days
            monthly,                          2026-10-05, 2026-10-05, 2026-11-05, 2026-12-04T12:00:00Z, NotYet,   quiet for 31 of 32 whole days
            monthly and its day has passed,   2026-10-05, 2026-10-05, 2026-11-05, 2026-12-05T00:00:00Z, Adopted,  quiet for 32 of 32 whole days
            no use of the old reported,       -,          -,          2026-11-03, 2026-11-20T00:00:00Z, NotYet,   never as reported
            nor for a whole month,            -,          -,          2026-11-03, 2026-12-05T00:00:00Z, Adopted,  never as reported
            new never used,                   2026-11-01, 2026-11-02, -,          2027-11-02T00:00:00Z, Unused,   No use of the new token
            new used by the service itself,   2026-11-01, 2026-11-02, 2026-11-02, 2026-12-24T00:00:00Z, Unused,   No use of the new token
            new used before it was made,      2026-11-01, 2026-11-01, 2026-11-01, 2026-11-09T00:00:00Z, Unused,   No use of the new token
            """)
    void whetherThePartnerHasSwitchedFollowsFromTheLastDaysOfUse(
            String history,
            @Nullable LocalDate before,
            @Nullable LocalDate oldUse,
            @Nullable LocalDate newUse,
            Instant now,
            String verdict,
            String words) {
        AdoptionTerms terms = AdoptionTerms.untilAdopted().fitting(token(before, null), HANDED_OVER);

        Adoption adoption = Adoption.judge(
                HANDED_OVER, Optional.of(token(newUse, null)), Optional.of(token(oldUse, null)), terms, now);

        assertThat(adoption.getClass().getSimpleName()).as(adoption.words()).isEqualTo(verdict);
        assertThat(adoption.words()).as(history).contains(words);
    }

    @ParameterizedTest(name = "{0} at {2} with new token used {1}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            HOLD,   -,          2026-11-03T10:15:29Z, Unused,    reported since it was handed over.
            HOLD,   -,          2026-11-03T10:15:30Z, Unused,    The overlap is over; the old token is held.
            HOLD,   2026-11-03, 2026-11-03T10:15:30Z, NotYet,    The overlap is over; the old token is held.
            ASK,    -,          2026-11-03T10:15:29Z, Unused,    reported since it was handed over.
            ASK,    -,          2026-11-03T10:15:30Z, Undecided, The overlap is over.
            ASK,    2026-11-03, 2026-11-03T10:15:30Z, Undecided, The overlap is over.
            REVOKE, 2026-11-03, 2026-11-03T10:15:29Z, NotYet,    quiet for 0 of 2 whole days.
            REVOKE, 2026-11-03, 2026-11-03T10:15:30Z, Adopted,   the old token is to go all the same
            REVOKE, -,          2026-11-03T10:15:30Z, Adopted,   the old token is to go all the same
            """)
    void whenTheOverlapIsOverTheTermsDecide(
            DeadlinePolicy policy, @Nullable LocalDate newUse, Instant now, String verdict, String words) {
        AdoptionTerms aDay = new AdoptionTerms(Duration.ofDays(1), policy, 2);
        LocalDate oldUse = LocalDate.parse("2026-11-03");

        Adoption adoption = Adoption.judge(
                HANDED_OVER, Optional.of(token(newUse, null)), Optional.of(token(oldUse, null)), aDay, now);

        assertThat(adoption.getClass().getSimpleName()).as(adoption.words()).isEqualTo(verdict);
        assertThat(adoption.words()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"HOLD", "ASK", "REVOKE"})
    void whateverTheTermsTheOldTokenStaysWhenTheNewOneCannotBeUsed(DeadlinePolicy policy) {
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofHours(1), policy, 2);
        Instant later = HANDED_OVER.plus(Duration.ofDays(10));
        Optional<Token> expired = Optional.of(token(LocalDate.parse("2026-11-04"), later));

        assertThat(Adoption.judge(HANDED_OVER, Optional.empty(), Optional.of(token(null, null)), anHour, later))
                .isEqualTo(new Adoption.Lost("The new token is not there any more."));
        assertThat(Adoption.judge(HANDED_OVER, expired, Optional.of(token(null, null)), anHour, later))
                .isEqualTo(new Adoption.Lost("The new token has expired."));
    }

    @Test
    void anOldTokenThatIsGoneOrHasExpiredIsMissedByNobody() {
        Optional<Token> replacement = Optional.of(token(null, null));
        Optional<Token> expired = Optional.of(token(null, HANDED_OVER));
        AdoptionTerms terms = AdoptionTerms.untilAdopted();

        assertThat(Adoption.judge(HANDED_OVER, replacement, Optional.empty(), terms, HANDED_OVER))
                .isEqualTo(new Adoption.Adopted("The old token is gone already."));
        assertThat(Adoption.judge(HANDED_OVER, replacement, expired, terms, HANDED_OVER))
                .isEqualTo(new Adoption.Adopted("The old token has expired: nobody can use it any more."));
    }

    @Test
    void theTermsAreNeverMadeShorter() {
        AdoptionTerms patient = new AdoptionTerms(null, DeadlinePolicy.HOLD, 60);

        assertThat(patient.fitting(token(LocalDate.parse("2026-11-01"), null), HANDED_OVER))
                .isEqualTo(patient);
    }

    private static Token token(@Nullable LocalDate lastUse, @Nullable Instant expiresAt) {
        TokenId id = new TokenId("0".repeat(64));
        return new Token(id, null, "", LONG_AGO, null, expiresAt, lastUse, List.of());
    }
}

package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner has switched to its new token, with the evidence in words. A workspace tells no more of a token's use than the last
 * day (UTC) it was used on. So a use counts only on a later day than the service's own, by which it verified the new token; and a day
 * without use is over only when the next one has begun.
 */
public sealed interface Adoption {
    String words();

    /** It has: the old token may go. */
    record Adopted(String words) implements Adoption {}

    /** It does not use the new token, as far as can be seen; look again later. */
    record Unused(String words) implements Adoption {}

    /** It uses the new token, and perhaps still the old one; look again later. */
    record NotYet(String words) implements Adoption {}

    /** The overlap is over and it has not; a person is to be asked. */
    record Undecided(String words) implements Adoption {}

    /** The new token cannot be used any more: the old one must stay. */
    record Lost(String words) implements Adoption {}

    /**
     * Judges by what the workspace shows.
     *
     * @param handedOver when the new token's value was handed over, after it had been verified
     * @param replacement the new token as the workspace shows it now
     * @param old the old token as the workspace shows it now
     */
    static Adoption judge(
            Instant handedOver, Optional<Token> replacement, Optional<Token> old, AdoptionTerms terms, Instant now) {
        if (replacement.isEmpty()) {
            return new Lost("The new token is not there any more.");
        }
        if (isExpired(replacement.get(), now)) {
            return new Lost("The new token has expired.");
        }
        if (old.isEmpty()) {
            return new Adopted("The old token is gone already.");
        }
        if (isExpired(old.get(), now)) {
            return new Adopted("The old token has expired: nobody can use it any more.");
        }
        boolean late = terms.overlap() != null && !now.isBefore(handedOver.plus(terms.overlap()));
        if (!isUsed(replacement.get(), handedOver)) {
            String words = "No use of the new token is reported since it was handed over.";
            return late ? late(terms, words, new Unused(held(words))) : new Unused(words);
        }
        return quiet(handedOver, replacement.get(), old.get(), terms, now, late);
    }

    /** Whether a token's use is reported that was not the service's own. */
    static boolean isUsed(Token replacement, Instant handedOver) {
        return replacement.lastUsedOn() != null && replacement.lastUsedOn().isAfter(day(handedOver));
    }

    private static Adoption quiet(
            Instant handedOver, Token replacement, Token old, AdoptionTerms terms, Instant now, boolean late) {
        long quiet = quietSince(old.lastUsedOn(), day(handedOver), now);
        String words = "New token last used " + replacement.lastUsedOn() + ", old one "
                + (old.lastUsedOn() == null ? "never as reported" : old.lastUsedOn())
                + ", quiet for " + quiet + " of " + terms.quietDays() + " whole days.";
        if (quiet >= terms.quietDays()) {
            return new Adopted(words);
        }
        return late ? late(terms, words, new NotYet(held(words))) : new NotYet(words);
    }

    private static Adoption late(AdoptionTerms terms, String words, Adoption held) {
        return switch (terms.onDeadline()) {
            case HOLD -> held;
            case ASK -> new Undecided(words + " The overlap is over.");
            case REVOKE -> new Adopted(words + " The overlap is over, and the old token is to go all the same.");
        };
    }

    private static String held(String words) {
        return words + " The overlap is over; the old token is held.";
    }

    /** Whole days without use: neither the day of the last use nor today counts. */
    private static long quietSince(@Nullable LocalDate use, LocalDate handedOver, Instant now) {
        LocalDate since = use == null || use.isBefore(handedOver) ? handedOver : use;
        return Math.max(0, ChronoUnit.DAYS.between(since, day(now)) - 1);
    }

    private static boolean isExpired(Token token, Instant now) {
        return token.stateAt(now) == TokenState.EXPIRED;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}

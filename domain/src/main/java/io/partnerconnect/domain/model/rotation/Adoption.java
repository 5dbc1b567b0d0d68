package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner has switched to its new token, with the evidence in words. A workspace tells no more of a token's use than the last
 * day (UTC) it was used on, so that a day without use is over only when the next one has begun.
 */
public sealed interface Adoption {
    String words();

    /** It has: the old token may go. */
    record Adopted(String words) implements Adoption {}

    /** It has not, as far as can be seen; look again later. */
    record NotYet(String words) implements Adoption {}

    /** The overlap is over and it has not; a person is to be asked. */
    record Undecided(String words) implements Adoption {}

    /** The new token is not there any more: the old one must stay. */
    record Lost(String words) implements Adoption {}

    /**
     * Judges by what the workspace shows.
     *
     * @param minted when the new token was made
     * @param replacement the new token as the workspace shows it now
     * @param old the old token as the workspace shows it now
     */
    static Adoption judge(
            Instant minted, Optional<Token> replacement, Optional<Token> old, AdoptionTerms terms, Instant now) {
        if (replacement.isEmpty()) {
            return new Lost("The new token is not there any more.");
        }
        if (old.isEmpty()) {
            return new Adopted("The old token is gone already.");
        }
        LocalDate mintedOn = day(minted);
        LocalDate newUse = replacement.get().lastUsedOn();
        LocalDate oldUse = old.get().lastUsedOn();
        if (newUse == null || newUse.isBefore(mintedOn)) {
            return late("No use of the new token is reported yet.", minted, terms, now);
        }
        long needed = quietDays(old.get(), mintedOn, terms);
        long quiet = quietSince(oldUse, mintedOn, now);
        String evidence =
                "New token last used " + newUse + ", old one " + (oldUse == null ? "never as reported" : oldUse)
                        + ", quiet for " + quiet + " of " + needed + " whole days.";
        return quiet >= needed ? new Adopted(evidence) : late(evidence, minted, terms, now);
    }

    private static Adoption late(String words, Instant minted, AdoptionTerms terms, Instant now) {
        if (terms.overlap() == null || now.isBefore(minted.plus(terms.overlap()))) {
            return new NotYet(words);
        }
        return switch (terms.onDeadline()) {
            case HOLD -> new NotYet(words + " The overlap is over; the old token is held.");
            case ASK -> new Undecided(words + " The overlap is over.");
            case REVOKE -> new Adopted(words + " The overlap is over, and the old token is to go all the same.");
        };
    }

    /** An old token that was used once a week or once a month is silent for that long without having been given up. */
    private static long quietDays(Token old, LocalDate mintedOn, AdoptionTerms terms) {
        LocalDate use = old.lastUsedOn();
        if (use == null || !use.isBefore(mintedOn)) {
            return terms.quietDays();
        }
        long pause = ChronoUnit.DAYS.between(use, mintedOn);
        long rhythm = pause <= 1 ? 0 : pause <= 7 ? 8 : 32;
        return Math.max(terms.quietDays(), rhythm);
    }

    /** Whole days without use: neither the day of the last use nor today counts. */
    private static long quietSince(@Nullable LocalDate use, LocalDate mintedOn, Instant now) {
        LocalDate since = use == null || use.isBefore(mintedOn) ? mintedOn : use;
        return Math.max(0, ChronoUnit.DAYS.between(since, day(now)) - 1);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}

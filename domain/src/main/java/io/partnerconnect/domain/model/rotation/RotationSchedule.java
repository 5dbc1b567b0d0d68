package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * How old a token may get, and when it may be replaced.
 *
 * @param intervalDays the age in days at which a token is due, 1 to 730
 * @param freezes at most 100
 */
public record RotationSchedule(int intervalDays, RotationWindow window, List<Freeze> freezes) {
    private static final int LONGEST = 730;
    private static final int MOST_FREEZES = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    public RotationSchedule {
        if (intervalDays < 1 || intervalDays > LONGEST) {
            throw new Failure.Invalid("interval_days", "must be from 1 to 730");
        }
        if (freezes.size() > MOST_FREEZES) {
            throw new Failure.Invalid("freeze", "must be at most " + MOST_FREEZES);
        }
        freezes = List.copyOf(freezes);
    }

    /** When the token is due, whoever made it. */
    public Instant dueAt(Token token) {
        return token.createdAt().plus(interval());
    }

    Duration interval() {
        return Duration.ofDays(intervalDays);
    }

    /** Whether rotations may begin at that time. */
    public boolean allows(Instant time) {
        return window.isOpenAt(time) && isThawed(day(time));
    }

    /** When to look next: at the next opening of the window, in a day at the latest; never in the window that is open. */
    public Instant lookAfter(Instant time) {
        Instant latest = time.plus(LONGEST_PAUSE);
        return Stream.of(day(time), day(latest))
                .filter(day -> window.opensOn(day) && isThawed(day))
                .map(window::opening)
                .filter(opening -> opening.isAfter(time) && opening.isBefore(latest))
                .findFirst()
                .orElse(latest);
    }

    private boolean isThawed(LocalDate day) {
        return freezes.stream().noneMatch(freeze -> freeze.covers(day));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}

package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When rotations may begin, in UTC.
 *
 * @param fromHour the first hour of such a day, 0 to 23
 * @param toHour the hour at which it is over, 1 to 24, later than the first
 */
public record RotationWindow(Set<DayOfWeek> days, int fromHour, int toHour) {
    public RotationWindow {
        if (days.isEmpty()) {
            throw new Failure.Invalid("window.days", "must name at least one day");
        }
        if (fromHour < 0 || fromHour > 23) {
            throw new Failure.Invalid("window.from_hour", "must be from 0 to 23");
        }
        if (toHour <= fromHour || toHour > 24) {
            throw new Failure.Invalid("window.to_hour", "must be later than from_hour, and 24 at the latest");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Every day, all day. */
    public static RotationWindow always() {
        return new RotationWindow(EnumSet.allOf(DayOfWeek.class), 0, 24);
    }

    boolean isOpenAt(Instant time) {
        ZonedDateTime there = time.atZone(ZoneOffset.UTC);
        return days.contains(there.getDayOfWeek()) && there.getHour() >= fromHour && there.getHour() < toHour;
    }

    boolean opensOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    Instant opening(LocalDate day) {
        return day.atTime(fromHour, 0).toInstant(ZoneOffset.UTC);
    }
}

package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A month of the audit, in UTC, by when its events were recorded: what is removed is removed by the month. Written as {@code 2019-01}. */
public record AuditMonth(YearMonth value) implements Comparable<AuditMonth> {
    private static final int LENGTH = "2019-01".length();

    public static AuditMonth parse(String text) {
        try {
            if (text.length() == LENGTH) {
                return new AuditMonth(YearMonth.parse(text));
            }
        } catch (DateTimeException e) {
            throw notAMonth();
        }
        throw notAMonth();
    }

    private static Failure.Invalid notAMonth() {
        return new Failure.Invalid("month", "must be a month such as 2019-01");
    }

    /** Its first instant. */
    public Instant from() {
        return value.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    public Instant until() {
        return value.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(AuditMonth other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

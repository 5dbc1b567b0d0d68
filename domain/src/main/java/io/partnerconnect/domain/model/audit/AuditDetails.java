package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.evidence.Places;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an intent says besides what is done to what, by an allow-list: what has no {@link Detail} is not written down. */
public record AuditDetails(Map<Detail, String> values) {
    private static final String SEPARATOR = "; ";
    private static final AuditDetails NONE = new AuditDetails(Map.of());

    /** What can be said. */
    public enum Detail {
        /** The private ranges that are allowed, in CIDR notation; {@code none} when they are taken back. */
        PRIVATE_RANGES(1024),
        /** Whose events are removed: the places they have in the history. Never cut: a verifier reads it. */
        PLACES(64 * 1024),
        /** What the partner answered, as was reported. */
        PARTNER_ANSWER(64);

        private final int longest;

        Detail(int longest) {
            this.longest = longest;
        }

        /** As it is called in the audit. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AuditDetails {
        values = Map.copyOf(values);
        values.forEach((detail, value) -> Check.line(detail.field(), value, detail.longest));
    }

    public static AuditDetails none() {
        return NONE;
    }

    /** Of a registration: nothing when none are allowed. */
    public static AuditDetails of(PrivateRanges ranges) {
        return ranges.ranges().isEmpty() ? NONE : ofChange(ranges);
    }

    /** Of a change: nothing when they stay what they are. */
    public static AuditDetails ofChange(@Nullable PrivateRanges ranges) {
        return ranges == null ? NONE : new AuditDetails(Map.of(Detail.PRIVATE_RANGES, ranges.toString()));
    }

    /** Of the removal of a month of the audit. */
    public static AuditDetails of(Places places) {
        return new AuditDetails(Map.of(Detail.PLACES, places.toString()));
    }

    /** Of a report of what a partner answered. */
    public static AuditDetails of(PartnerAnswer answer) {
        return new AuditDetails(Map.of(Detail.PARTNER_ANSWER, answer.name()));
    }

    /** Reads what {@link #text()} wrote; null is nothing. */
    public static AuditDetails read(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Map<Detail, String> values = new EnumMap<>(Detail.class);
        for (String each : text.split(SEPARATOR, -1)) {
            String[] parts = each.split("=", 2);
            values.put(Detail.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
        }
        return new AuditDetails(values);
    }

    /** On one line, such as {@code private_ranges=10.1.0.0/16}; null when there are none. */
    public @Nullable String text() {
        return values.isEmpty()
                ? null
                : Arrays.stream(Detail.values())
                        .filter(values::containsKey)
                        .map(detail -> detail.field() + "=" + values.get(detail))
                        .collect(Collectors.joining(SEPARATOR));
    }
}

package io.partnerconnect.domain.model.address;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ranges of an organisation's own network that what is registered may be in: each of them wholly private (RFC 1918, unique local) or
 * shared (RFC 6598), in the order of their text. Empty: only the public Internet.
 */
public record PrivateRanges(List<IpRange> ranges) {
    private static final String FIELD = "private_ranges";
    private static final int MOST = 16;
    private static final PrivateRanges NONE = new PrivateRanges(List.of());

    public PrivateRanges {
        ranges = ranges.stream()
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        if (ranges.size() > MOST) {
            throw new Failure.Invalid(FIELD, "must be at most " + MOST);
        }
        if (!ranges.stream().allMatch(PrivateRanges::canBeAllowed)) {
            throw new Failure.Invalid(
                    FIELD,
                    "must each lie in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 or fc00::/7; other special"
                            + " addresses cannot be allowed, and public ones need not be");
        }
    }

    public static PrivateRanges none() {
        return NONE;
    }

    public static PrivateRanges parse(List<String> texts) {
        return new PrivateRanges(
                texts.stream().map(text -> IpRange.parse(FIELD, text)).toList());
    }

    private static boolean canBeAllowed(IpRange range) {
        return Stream.of(SpecialAddresses.values()).anyMatch(special -> special.canBeAllowed() && special.hold(range));
    }

    boolean contain(IpAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** As CIDR notation. */
    public List<String> texts() {
        return ranges.stream().map(IpRange::toString).toList();
    }

    /** On one line, for people; {@code none} when there are none. */
    @Override
    public String toString() {
        return ranges.isEmpty() ? "none" : texts().stream().collect(Collectors.joining(" "));
    }
}

package io.partnerconnect.domain.model.address;

import io.partnerconnect.domain.model.failure.Failure;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All addresses that begin with the same bits, such as {@code 10.1.0.0/16} or {@code fd00:1::/32}. */
public record IpRange(IpAddress first, int length) {
    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern CIDR = Pattern.compile(
            "(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9a-f:]{2,39})/(0|[1-9][0-9]{0,2})", Pattern.CASE_INSENSITIVE);

    private static final long MAPPED = 0xffff_0000_0000L;

    public IpRange {
        if (length < 0 || length > first.version().bits() || !first.equals(first.prefix(length))) {
            throw new IllegalArgumentException("a range begins with its first address");
        }
    }

    /** Reads CIDR notation; the bits after the length have to be 0. */
    public static IpRange parse(String field, String text) {
        Matcher parts = CIDR.matcher(text);
        if (parts.matches()) {
            try {
                return new IpRange(address(parts.group(1)), Integer.parseInt(parts.group(2)));
            } catch (IllegalArgumentException e) {
                throw notRange(field);
            }
        }
        throw notRange(field);
    }

    /** For ranges that are written down in code. */
    static IpRange of(String text) {
        return parse("range", text);
    }

    /** Looks nothing up: literals only. */
    private static IpAddress address(String literal) {
        if (!literal.contains(":")) {
            return IpAddress.of(Inet4Address.ofLiteral(literal));
        }
        IpAddress address = IpAddress.of(Inet6Address.ofLiteral(literal));
        return switch (address.version()) {
            case V6 -> address;
            case V4 -> new IpAddress(IpAddress.Version.V6, 0, MAPPED | address.low()); // as the JDK reads mapped ones
        };
    }

    private static Failure.Invalid notRange(String field) {
        return new Failure.Invalid(
                field,
                "must hold ranges such as 10.1.0.0/16, with all bits after the length 0 and without leading zeros");
    }

    public boolean contains(IpAddress address) {
        return address.startsLike(first, length);
    }

    /** Whether the other lies in this one as a whole. */
    public boolean contains(IpRange other) {
        return length <= other.length && contains(other.first);
    }

    @Override
    public String toString() {
        return first + "/" + length;
    }
}

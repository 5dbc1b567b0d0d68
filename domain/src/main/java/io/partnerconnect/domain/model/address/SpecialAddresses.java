package io.partnerconnect.domain.model.address;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses that are not the public Internet's, by what they are for (the registries of RFC 6890, and where clouds keep their metadata). Of
 * two that hold an address the earlier one counts.
 */
public enum SpecialAddresses {
    /** Where a cloud tells its machines who they are, and gives them credentials. Some of them look public or private. */
    METADATA(
            "169.254.169.254/32",
            "169.254.170.2/32",
            "169.254.170.23/32",
            "168.63.129.16/32",
            "100.100.100.200/32",
            "192.0.0.192/32",
            "fd00:ec2::254/128",
            "fd00:ec2::23/128",
            "fd20:ce::254/128"),
    LOOPBACK("127.0.0.0/8", "::1/128"),
    LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
    THIS_NETWORK("0.0.0.0/8", "::/128"),
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    /** Between a provider's translators and its customers (RFC 6598); in clouds also a network's own. */
    SHARED("100.64.0.0/10"),
    MULTICAST("224.0.0.0/4", "ff00::/8"),
    /** Stands for an address of version 4: mapped, compatible, translated, 6to4, Teredo. */
    EMBEDDED("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "192.88.99.0/24"),
    /** Documentation, measurements, protocols, the future. */
    RESERVED(
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3ffe::/16",
            "3fff::/20");

    private static final List<SpecialAddresses> ALL = List.of(values());
    private static final IpRange GLOBAL_UNICAST = IpRange.of("2000::/3");

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList() gives a list that cannot be changed
    private final List<IpRange> ranges;

    SpecialAddresses(String... ranges) {
        this.ranges = Stream.of(ranges).map(IpRange::of).toList();
    }

    /** What an address is for; empty when it is the public Internet's. */
    public static Optional<SpecialAddresses> of(IpAddress address) {
        return ALL.stream()
                .filter(special -> special.hold(address))
                .findFirst()
                .or(() -> isGlobal(address) ? Optional.empty() : Optional.of(RESERVED));
    }

    /** Of version 6, whatever is not global unicast is reserved. */
    private static boolean isGlobal(IpAddress address) {
        return address.version() == IpAddress.Version.V4 || GLOBAL_UNICAST.contains(address);
    }

    private boolean hold(IpAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    boolean hold(IpRange range) {
        return ranges.stream().anyMatch(each -> each.contains(range));
    }

    /** Whether they can be those of an organisation's own network, so that it can be allowed to connect to them. */
    public boolean canBeAllowed() {
        return switch (this) {
            case PRIVATE, SHARED -> true;
            case METADATA, LOOPBACK, LINK_LOCAL, THIS_NETWORK, MULTICAST, EMBEDDED, RESERVED -> false;
        };
    }
}

package io.partnerconnect.webhooks;

import io.partnerconnect.domain.model.webhook.WebhookUrl;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which address is connected to. The name is looked up once, and what is connected to is what was looked at: a name that stands for
 * something else a moment later leads nowhere else.
 */
final class Addresses {
    private final boolean allowPrivate;

    Addresses(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** The first that is allowed; empty when none is. */
    Optional<InetAddress> of(WebhookUrl url) throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(url.host()))
                .filter(address -> url.isLoopback() ? address.isLoopbackAddress() : isAllowed(address))
                .findFirst();
    }

    /** Addresses of this machine, of its network segment and of cloud metadata services are never allowed. */
    boolean isAllowed(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean inside = address instanceof Inet4Address ? isPrivate4(bytes) : isPrivate6(bytes);
        return inside ? allowPrivate : address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPrivate4(byte[] a) {
        return starts(a, 8, 10) || starts(a, 12, 172, 16) || starts(a, 16, 192, 168);
    }

    private static boolean isPrivate6(byte[] a) {
        return starts(a, 7, 0xfc);
    }

    /** What is registered for special purposes (RFC 6890) is not public. */
    private static boolean isPublic4(byte[] a) {
        return !(starts(a, 8, 0)
                || starts(a, 10, 100, 64)
                || starts(a, 8, 127)
                || starts(a, 16, 169, 254)
                || starts(a, 24, 192, 0, 0)
                || starts(a, 24, 192, 0, 2)
                || starts(a, 24, 192, 88, 99)
                || starts(a, 15, 198, 18)
                || starts(a, 24, 198, 51, 100)
                || starts(a, 24, 203, 0, 113)
                || starts(a, 3, 224));
    }

    /** Global unicast, but for what stands for an IPv4 address or is for documentation. */
    private static boolean isPublic6(byte[] a) {
        return starts(a, 3, 0x20)
                && !(starts(a, 23, 0x20, 0x01, 0x00)
                        || starts(a, 32, 0x20, 0x01, 0x0d, 0xb8)
                        || starts(a, 16, 0x20, 0x02)
                        || starts(a, 20, 0x3f, 0xff, 0x00));
    }

    /** Whether the first bits are those. */
    private static boolean starts(byte[] address, int bits, int... with) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (with[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}

package io.partnerconnect.domain.model.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An address of the Internet Protocol as the number it is. {@code high} holds the first 64 of 128 bits, and is 0 for version 4; {@code low}
 * holds the others.
 */
public record IpAddress(Version version, long high, long low) {
    /** Which of the two protocols. */
    public enum Version {
        V4(32),
        V6(128);

        private final int bits;

        Version(int bits) {
            this.bits = bits;
        }

        /** How long an address is. */
        public int bits() {
            return bits;
        }
    }

    private static final long V4_MASK = 0xffff_ffffL;
    private static final int HALF = 64;

    public IpAddress {
        if (version == Version.V4 && (high != 0 || (low & ~V4_MASK) != 0)) {
            throw new IllegalArgumentException("an address of version 4 has 32 bits");
        }
    }

    public static IpAddress of(InetAddress address) {
        return of(address.getAddress());
    }

    /** Of 4 or 16 bytes, the first byte first. What stands for an address of version 4 in version 6 stays version 6. */
    public static IpAddress of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length == Integer.BYTES
                ? new IpAddress(Version.V4, 0, buffer.getInt() & V4_MASK)
                : new IpAddress(Version.V6, buffer.getLong(), buffer.getLong());
    }

    /** Whether the first so many bits are those of the other. */
    boolean startsLike(IpAddress other, int length) {
        return version == other.version && prefix(length).equals(other.prefix(length));
    }

    /** The same with all bits 0 but the first so many. */
    IpAddress prefix(int length) {
        return version == Version.V4
                ? new IpAddress(version, 0, low & mask(length + Version.V4.bits()) & V4_MASK)
                : new IpAddress(version, high & mask(length), low & mask(length - HALF));
    }

    /** So many ones, of 64 bits. */
    private static long mask(int length) {
        return length <= 0 ? 0 : length >= HALF ? -1 : -1L << (HALF - length);
    }

    /** The same for the JDK, with no name that could be looked up again. */
    public InetAddress toInetAddress() {
        ByteBuffer bytes = version == Version.V4
                ? ByteBuffer.allocate(Integer.BYTES).putInt((int) low)
                : ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low);
        try {
            return InetAddress.getByAddress(bytes.array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        return version == Version.V4 ? toInetAddress().getHostAddress() : Groups.of(high, low);
    }
}

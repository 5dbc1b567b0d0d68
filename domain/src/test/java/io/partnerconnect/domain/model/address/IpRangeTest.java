package io.partnerconnect.domain.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.Invalids;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of ranges, held against a plain restatement with big numbers. */
class IpRangeTest {
    private static final int MANY = 200_000;
    private final Random random = new Random(20);

    @Test
    void aRangeHoldsWhatBeginsWithItsBitsAsBigNumbersSay() {
        for (int i = 0; i < MANY; i++) {
            int bytes = random.nextBoolean() ? 4 : 16;
            int length = random.nextInt(8 * bytes + 1);
            byte[] first = cut(bytes(bytes), length);
            byte[] other = near(first, length);
            IpRange range = new IpRange(IpAddress.of(first), length);

            assertThat(range.contains(IpAddress.of(other)))
                    .as("%s holds %s", range, IpAddress.of(other))
                    .isEqualTo(number(first)
                            .shiftRight(8 * bytes - length)
                            .equals(number(other).shiftRight(8 * bytes - length)));
        }
    }

    @Test
    void aRangeHoldsAnotherWhenItHoldsItsFirstAndItsLastAddress() {
        for (int i = 0; i < MANY; i++) {
            int bytes = random.nextBoolean() ? 4 : 16;
            int length = random.nextInt(8 * bytes + 1);
            int inner = random.nextInt(8 * bytes + 1);
            byte[] first = cut(bytes(bytes), length);
            byte[] start = cut(near(first, length), inner);
            IpRange range = new IpRange(IpAddress.of(first), length);
            BigInteger low = number(first);
            BigInteger high = low.add(size(bytes, length)).subtract(BigInteger.ONE);
            BigInteger end = number(start).add(size(bytes, inner)).subtract(BigInteger.ONE);

            assertThat(range.contains(new IpRange(IpAddress.of(start), inner)))
                    .isEqualTo(low.compareTo(number(start)) <= 0 && end.compareTo(high) <= 0);
        }
    }

    private static BigInteger size(int bytes, int length) {
        return BigInteger.ONE.shiftLeft(8 * bytes - length);
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The same with zeros after so many bits. */
    private static byte[] cut(byte[] bytes, int length) {
        byte[] cut = bytes.clone();
        IntStream.range(length, 8 * bytes.length).forEach(bit -> cut[bit / 8] &= (byte) ~(0x80 >> bit % 8));
        return cut;
    }

    /** Another with random bits after so many, and every other time one bit before that changed. */
    private byte[] near(byte[] first, int length) {
        byte[] other = first.clone();
        byte[] noise = bytes(first.length);
        IntStream.range(length, 8 * first.length)
                .forEach(bit -> other[bit / 8] |= (byte) (noise[bit / 8] & 0x80 >> bit % 8));
        if (length > 0 && random.nextBoolean()) {
            int bit = random.nextInt(length);
            other[bit / 8] ^= (byte) (0x80 >> bit % 8);
        }
        return other;
    }

    @Test
    void anAddressOfOneVersionIsInNoRangeOfTheOther() {
        assertThat(IpRange.of("0.0.0.0/0").contains(IpAddress.of(new byte[16]))).isFalse();
        assertThat(IpRange.of("::/0").contains(IpAddress.of(new byte[4]))).isFalse();
    }

    @Test
    void anAddressGoesToTheJdkAndBackAndIsReadAsItIsWritten() throws UnknownHostException {
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = bytes(random.nextBoolean() ? 4 : 16);
            Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0);
            IpAddress address = IpAddress.of(bytes);

            assertThat(InetAddress.getByName(address.toString()).getAddress()).isEqualTo(bytes);
            assertThat(address.toInetAddress()).isEqualTo(InetAddress.getByAddress(bytes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.0.0/16",
        "0.0.0.0/0, 0.0.0.0/0",
        "192.168.1.1/32, 192.168.1.1/32",
        "FD00:0001::/32, fd00:1::/32",
        "fd00:0:0:1:0:0:0:0/64, fd00:0:0:1::/64",
        "fd00:1:2:3:4:5:6:0/112, fd00:1:2:3:4:5:6:0/112",
        "::/0, ::/0"
    })
    void aRangeIsWrittenInOneWay(String text, String written) {
        assertThat(IpRange.parse("ranges", text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1.0.0",
                "10.1.0.0/",
                "/16",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/016",
                "10.1.0.1/16",
                "10.1/16",
                "10/8",
                "010.1.0.0/16",
                "0xa.1.0.0/16",
                "10.1.0.256/32",
                "10.1.0.0/16 ",
                " 10.1.0.0/16",
                "10.1.0.0 /16",
                "10.1.0.0/16/8",
                "10.1.0.0-10.1.255.255",
                "*",
                "all",
                "localhost/8",
                "fd00::/129",
                "fd00::1/64",
                "fd00::1::/64",
                "fd00:::/64",
                "fd00::%eth0/64",
                "[fd00::]/64",
                "::ffff:10.0.0.0/104",
                "::ffff:a00:0/24",
                "1:2:3:4:5:6:7:8:9/64",
                "10.1.0.0/1e1"
            })
    void whatIsNoRangeIsRefusedByTheNameOfTheField(String text) {
        Invalids.refused("ranges", () -> IpRange.parse("ranges", text));
    }

    @Test
    void rangesThatCanBeAllowedArePrivateOnesAlone() {
        PrivateRanges ranges =
                PrivateRanges.parse(List.of("fd00:1::/32", "10.1.0.0/16", "10.1.0.0/16", "100.64.0.0/10"));

        assertThat(ranges.texts()).containsExactly("10.1.0.0/16", "100.64.0.0/10", "fd00:1::/32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "8.0.0.0/6",
                "10.0.0.0/7",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "169.254.169.254/32",
                "172.16.0.0/11",
                "192.168.0.0/15",
                "100.64.0.0/9",
                "224.0.0.0/4",
                "8.8.8.8/32",
                "168.63.129.16/32",
                "::/0",
                "::1/128",
                "fe80::/10",
                "f800::/5",
                "2001:db8::/32",
                "64:ff9b::/96"
            })
    void otherRangesCannotBeAllowed(String text) {
        Invalids.refused("private_ranges", () -> PrivateRanges.parse(List.of(text)));
    }

    @Test
    void noMoreThanSixteenRangesAreAllowed() {
        List<String> many =
                IntStream.range(0, 17).mapToObj(i -> "10." + i + ".0.0/16").toList();

        assertThat(PrivateRanges.parse(many.subList(0, 16)).ranges()).hasSize(16);
        Invalids.refused("private_ranges", () -> PrivateRanges.parse(many));
    }
}

package io.partnerconnect.domain.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the bytes themselves: the JDK makes addresses of version 4 of mapped ones. */
class SpecialAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000ffff08080808, EMBEDDED",
        "00000000000000000000ffff7f000001, EMBEDDED",
        "00000000000000000000ffffa9fea9fe, EMBEDDED",
        "00000000000000000000000008080808, EMBEDDED",
        "00000000000000000000000000000001, LOOPBACK",
        "00000000000000000000000000000000, THIS_NETWORK",
        "0064ff9b0000000000000000a9fea9fe, EMBEDDED",
        "20027f00000100000000000000000001, EMBEDDED",
        "20010000000000000000000000000001, EMBEDDED",
        "fd000ec2000000000000000000000254, METADATA",
        "a9fea9fe, METADATA",
        "a9fe0001, LINK_LOCAL",
        "a83f8110, METADATA",
        "646464c8, METADATA",
        "64400001, SHARED",
        "0a000001, PRIVATE",
        "fc000000000000000000000000000001, PRIVATE",
        "e0000001, MULTICAST",
        "f0000001, RESERVED",
        "40000000000000000000000000000001, RESERVED"
    })
    void anAddressIsWhatItIsFor(String bytes, SpecialAddresses kind) {
        assertThat(SpecialAddresses.of(IpAddress.of(HexFormat.of().parseHex(bytes))))
                .contains(kind);
    }
}

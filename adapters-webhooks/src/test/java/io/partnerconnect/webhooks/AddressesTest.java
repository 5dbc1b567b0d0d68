package io.partnerconnect.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.webhook.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses strict = new Addresses(false);
    private final Addresses lenient = new Addresses(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "192.169.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(strict.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "::ffff:10.0.0.1",
                "fd00::1",
                "fc00::1"
            })
    void privateAddressesAreAllowedWhenThatIsConfiguredOnly(String address) throws UnknownHostException {
        assertThat(strict.isAllowed(InetAddress.getByName(address))).isFalse();
        assertThat(lenient.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::7f00:1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "3fff::1"
            })
    void otherAddressesAreNever(String address) throws UnknownHostException {
        assertThat(strict.isAllowed(InetAddress.getByName(address))).isFalse();
        assertThat(lenient.isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void thisMachineIsConnectedToWhenTheAddressSaysSo() throws UnknownHostException {
        assertThat(strict.of(new WebhookUrl("http://127.0.0.1:9/")))
                .hasValueSatisfying(
                        address -> assertThat(address.isLoopbackAddress()).isTrue());
    }
}

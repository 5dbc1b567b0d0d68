package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.port.out.HostNames;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** What every {@link HostNames} must do. */
public abstract class HostNamesContract {
    protected abstract HostNames names();

    @Test
    void theNameOfThisMachineStandsForItsOwnAddresses() {
        assertThat(names().addressesOf("localhost"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.isLoopbackAddress()).isTrue());
    }

    @Test
    void anAddressStandsForItself() {
        assertThat(names().addressesOf("127.0.0.1"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("127.0.0.1");
    }

    @Test
    void aNameThatDoesNotExistStandsForNothing() {
        assertThat(names().addressesOf("nothing.invalid")).isEmpty();
    }
}

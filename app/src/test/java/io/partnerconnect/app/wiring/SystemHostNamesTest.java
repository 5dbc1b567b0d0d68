package io.partnerconnect.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.HostNamesContract;
import io.partnerconnect.domain.port.out.HostNames;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemHostNamesTest extends HostNamesContract {
    @Override
    protected HostNames names() {
        return new SystemHostNames(Duration.ofSeconds(30));
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotWaitedFor() {
        assertThat(new SystemHostNames(Duration.ZERO).addressesOf("localhost")).isEmpty();
    }
}

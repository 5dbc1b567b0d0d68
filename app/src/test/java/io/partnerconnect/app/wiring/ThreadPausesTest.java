package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.contract.PausesContract;
import io.partnerconnect.domain.port.out.Pauses;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class ThreadPausesTest extends PausesContract {
    @Override
    protected Pauses pauses() {
        return new ThreadPauses();
    }

    @Override
    protected InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    protected void stopTheService() {
        Thread.currentThread().interrupt();
    }

    @AfterEach
    void noInterruptIsLeftForOtherTests() {
        Thread.interrupted();
    }
}

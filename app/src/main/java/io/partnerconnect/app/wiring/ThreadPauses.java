package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.port.out.Pauses;
import java.time.Duration;

/** Waits by letting the current, virtual, thread sleep. */
final class ThreadPauses implements Pauses {
    @Override
    public void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable(Outage.STOPPING, time, stopped);
        }
    }
}

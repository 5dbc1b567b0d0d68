package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;

/** Waits. Tests let the clock jump instead. */
public interface Pauses {
    /** Returns after the time has passed; throws {@link Failure.Unavailable} when the service is being stopped. */
    void pause(Duration time);
}

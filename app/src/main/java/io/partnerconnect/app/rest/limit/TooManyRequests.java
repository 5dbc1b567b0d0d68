package io.partnerconnect.app.rest.limit;

import java.time.Duration;

/** A caller asked for more than he may at a time. Nothing was done. */
public final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequests(int quota, Duration wait) {
        super("A caller may make " + quota + " requests a minute.");
        this.wait = wait;
    }

    /** Until the next request can be made. */
    public Duration waiting() {
        return wait;
    }
}

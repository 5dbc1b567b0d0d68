package io.partnerconnect.simulator.fault;

import java.util.Optional;

/** Is told of each request on the thread that serves it: while a method does not return, the request goes no further. */
public interface RequestWatcher {
    /** Watches nothing. */
    RequestWatcher NONE = new RequestWatcher() {};

    /** It has come in and has had no effect yet. What is returned goes wrong with it, whatever {@link Faults} say. */
    default Optional<FaultAction> arrived(String method, String path) {
        return Optional.empty();
    }

    /** It has had its effect; the answer, unless that is to be lost, is sent when this returns. */
    default void carriedOut(String method, String path) {}
}

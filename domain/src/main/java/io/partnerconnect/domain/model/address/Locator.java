package io.partnerconnect.domain.model.address;

/** An address that is registered: where something is, by a name. */
public interface Locator {
    /** The name of the host, in lower case. */
    String host();

    /** Whether it is this machine itself. */
    boolean isLoopback();
}

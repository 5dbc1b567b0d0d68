package io.partnerconnect.domain.port.in;

/** The result of a command that has none. */
public enum Nothing {
    NOTHING
}

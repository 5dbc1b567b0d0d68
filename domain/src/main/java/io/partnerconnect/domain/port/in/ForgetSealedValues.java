package io.partnerconnect.domain.port.in;

/** Removes sealed values that nobody acknowledged for long, and those of tokens that were taken back. */
@FunctionalInterface
public interface ForgetSealedValues {
    /** Removes at most a hundred, each as an audited act of the service; returns how many. To be called now and then, on any replica. */
    int run();
}

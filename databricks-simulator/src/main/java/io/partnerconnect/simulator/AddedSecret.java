package io.partnerconnect.simulator;

/** An OAuth secret that a test arranged, with its value. */
public record AddedSecret(String secretId, String value) {}

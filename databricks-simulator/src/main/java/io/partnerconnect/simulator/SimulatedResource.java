package io.partnerconnect.simulator;

/** A warehouse, a cluster or a job as it truly is at the moment of asking. */
public record SimulatedResource(String id, String name, String state) {}

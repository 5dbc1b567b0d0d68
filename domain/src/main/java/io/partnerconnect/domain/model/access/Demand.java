package io.partnerconnect.domain.model.access;

/** What who asks for something must have: the role, and that for what is concerned. */
public record Demand(Role role, Reach reach) {}

package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;

/** That somebody confirmed that what is recorded of a partner account is right. */
public record Attestation(Actor by, Instant at) {}

package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;

/** That somebody said he did his part: who, and when. */
public record Receipt(Actor by, Instant at) {}

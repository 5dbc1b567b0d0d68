package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import java.time.Instant;

/**
 * That somebody knows of a finding and leaves it until then. It costs no points so long.
 *
 * @param reason why he does
 */
public record Acknowledgement(Actor by, Instant at, Instant until, Reason reason) {}

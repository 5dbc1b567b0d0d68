package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import java.time.Instant;

/** What somebody decided about an approval: who, why and when. */
public record Ruling(Actor by, Reason reason, Instant at) {}

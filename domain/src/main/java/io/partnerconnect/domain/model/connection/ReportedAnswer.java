package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;

/** What a partner answered to somebody who opened its tile: nobody else is told, so it is known when he reports it. */
public record ReportedAnswer(PartnerAnswer answer, Actor reportedBy, Instant reportedAt) {}

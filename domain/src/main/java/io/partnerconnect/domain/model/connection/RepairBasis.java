package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.principal.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a repair was planned on, and all of it that has to be kept: whose service principal, which part of the drift, and the facts seen,
 * one line each. Of the same basis follows the same plan.
 *
 * @param facts sorted, none of them twice
 */
public record RepairBasis(
        ConnectionName connection, ApplicationId principal, RepairScope only, List<String> facts, Instant plannedAt) {
    /** How long a plan can be confirmed. */
    public static final Duration VALIDITY = PlanBasis.VALIDITY;

    public RepairBasis {
        facts = PlanLines.of(facts);
    }

    /** Of everything but the time. */
    public PlanHash hash() {
        return PlanHash.ofText("connection " + connection + "\n" + String.join("\n", lines()));
    }

    public Instant validUntil() {
        return plannedAt.plus(VALIDITY);
    }

    public boolean isValidAt(Instant now) {
        return now.isBefore(validUntil());
    }

    /** What of this is gone in the other, and what is new in it, for people; empty when the same plan follows of both. */
    public List<String> differencesTo(RepairBasis other) {
        return PlanLines.differences(lines(), other.lines());
    }

    private List<String> lines() {
        return Stream.concat(Stream.of("repair " + only + " of service principal " + principal), facts.stream())
                .toList();
    }
}

package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.operation.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a disconnect would do, and what would follow of it. All of it follows of the terms and of what was seen. */
public record DisconnectPlan(DisconnectTerms terms, ConnectionSurvey seen) {
    /** One effect, and how it is told. */
    public record Step(Effect effect, PlanItem item) {
        public boolean isIrreversible() {
            return effect instanceof Effect.Irreversible;
        }
    }

    /** What is kept of the plan, so that a confirmation can be held against it. */
    public PlanBasis basis() {
        return new PlanBasis(seen.connection(), terms, seen.facts(), seen.observedAt());
    }

    public PlanHash hash() {
        return basis().hash();
    }

    public Instant plannedAt() {
        return seen.observedAt();
    }

    public Instant validUntil() {
        return basis().validUntil();
    }

    /** What is done, in this order; empty when there is nothing to take away. */
    public List<Step> steps() {
        return DisconnectSteps.of(terms, seen);
    }

    public List<Effect> effects() {
        return steps().stream().map(Step::effect).toList();
    }

    /** What stops working. */
    public List<PlanItem> breaks() {
        return Consequences.breaks(terms, seen);
    }

    /** What is not touched. */
    public List<PlanItem> stays() {
        return Consequences.stays(terms, seen);
    }

    /** What is left for people to clean up afterwards. */
    public List<PlanItem> leftOvers() {
        return Consequences.leftOvers(terms, seen);
    }

    /** What may break too, and could not be looked at. */
    public List<PlanItem> notLookedAt() {
        return Consequences.notLookedAt(terms, seen);
    }

    /** Whether no other workspace has a recorded connection of the partner, so that the account there may not be needed any more. */
    public boolean lastWorkspace() {
        return seen.lastWorkspace();
    }

    /** Where the partner's support is. */
    public Optional<String> support() {
        return Optional.ofNullable(seen.partner().links().support());
    }
}

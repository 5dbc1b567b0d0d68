package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanBasis;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link DisconnectPlans} must do. */
public abstract class DisconnectPlansContract {
    private static final ConnectionName CONNECTION =
            new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran"));
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** Empty at the start of a test. */
    protected abstract DisconnectPlans plans();

    protected abstract DatabaseControls database();

    @Test
    void aPlanIsFoundByItsHashAsItWasGivenToTheMicrosecond() {
        // Given
        PlanBasis plan = plan(MovableClock.START, "a fact", "ein Fakt \u00fcber \"alles\", \\ und ' dazu");
        PlanBasis other = plan(MovableClock.START, "another fact");
        plans().keep(other);

        // When
        plans().keep(plan);

        // Then
        assertThat(plans().find(plan.hash())).contains(plan);
        assertThat(plans().find(other.hash())).contains(other);
    }

    @Test
    void aPlanWithoutFactsIsKeptToo() {
        PlanBasis plan = plan(MovableClock.START);

        plans().keep(plan);

        assertThat(plans().find(plan.hash())).contains(plan);
    }

    @Test
    void aPlanThatWasNotKeptIsNotFound() {
        assertThat(plans().find(plan(MovableClock.START, "never kept").hash())).isEmpty();
    }

    @Test
    void thePlanMadeLaterTakesThePlaceOfTheSameOneBefore() {
        // Given
        plans().keep(plan(MovableClock.START, "a fact"));
        PlanBasis later = plan(MovableClock.START.plus(Duration.ofMinutes(5)), "a fact");

        // When
        plans().keep(later);

        // Then
        assertThat(plans().find(later.hash())).contains(later);
    }

    @Test
    void aPlanIsForgottenADayLaterWhenAnotherIsKept() {
        // Given
        PlanBasis old = plan(MovableClock.START, "old");
        PlanBasis younger = plan(MovableClock.START.plus(MICROSECOND), "younger");
        plans().keep(old);
        plans().keep(younger);

        // When
        plans().keep(plan(younger.plannedAt().plus(DisconnectPlans.KEPT), "new"));

        // Then
        assertThat(plans().find(old.hash())).isEmpty();
        assertThat(plans().find(younger.hash())).contains(younger);
    }

    @Test
    void manyMayKeepTheSamePlanAtOnce() throws InterruptedException {
        // Given
        PlanBasis plan = plan(MovableClock.START, "a fact");
        Callable<String> keeping = () -> {
            plans().keep(plan);
            return "kept";
        };

        // When
        List<Object> ends = Together.run(Collections.nCopies(8, keeping));

        // Then
        assertThat(ends).containsOnly("kept");
        assertThat(plans().find(plan.hash())).contains(plan);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        PlanBasis plan = plan(MovableClock.START, "a fact");

        Unanswered.assertUnavailable(
                database(), Outage.DATABASE, List.of(() -> plans().keep(plan), () -> plans().find(plan.hash())));

        assertThat(plans().find(plan.hash())).isEmpty();
    }

    private static PlanBasis plan(Instant at, String... facts) {
        return new PlanBasis(CONNECTION, new DisconnectTerms(DisconnectMode.FULL, 7), List.of(facts), at);
    }
}

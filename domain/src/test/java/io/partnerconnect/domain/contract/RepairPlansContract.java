package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RepairPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link RepairPlans} must do. */
public abstract class RepairPlansContract {
    private static final ConnectionName CONNECTION =
            new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran"));
    private static final ApplicationId PRINCIPAL =
            new ApplicationId(UUID.fromString("97ab27fa-30e2-43e3-92a3-160e80f4c0d5"));
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** Empty at the start of a test. */
    protected abstract RepairPlans plans();

    protected abstract DatabaseControls database();

    @Test
    void aPlanIsFoundByItsHashAsItWasGivenToTheMicrosecond() {
        // Given
        RepairBasis plan = plan(MovableClock.START, "a fact", "ein Fakt \u00fcber \"alles\", \\ und ' dazu");
        RepairBasis other = plan(MovableClock.START, "another fact");
        plans().keep(other);

        // When
        plans().keep(plan);

        // Then
        assertThat(plans().find(plan.hash())).contains(plan);
        assertThat(plans().find(other.hash())).contains(other);
    }

    @Test
    void aPlanWithoutFactsIsKeptToo() {
        RepairBasis plan = plan(MovableClock.START);

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
        RepairBasis later = plan(MovableClock.START.plus(Duration.ofMinutes(5)), "a fact");

        // When
        plans().keep(later);

        // Then
        assertThat(plans().find(later.hash())).contains(later);
    }

    @Test
    void aPlanIsForgottenADayLaterWhenAnotherIsKept() {
        // Given
        RepairBasis old = plan(MovableClock.START, "old");
        RepairBasis younger = plan(MovableClock.START.plus(MICROSECOND), "younger");
        plans().keep(old);
        plans().keep(younger);

        // When
        plans().keep(plan(younger.plannedAt().plus(RepairPlans.KEPT), "new"));

        // Then
        assertThat(plans().find(old.hash())).isEmpty();
        assertThat(plans().find(younger.hash())).contains(younger);
    }

    @Test
    void manyMayKeepTheSamePlanAtOnce() throws InterruptedException {
        // Given
        RepairBasis plan = plan(MovableClock.START, "a fact");
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
        RepairBasis plan = plan(MovableClock.START, "a fact");

        Unanswered.assertUnavailable(
                database(), Outage.DATABASE, List.of(() -> plans().keep(plan), () -> plans().find(plan.hash())));

        assertThat(plans().find(plan.hash())).isEmpty();
    }

    private static RepairBasis plan(Instant at, String... facts) {
        return new RepairBasis(CONNECTION, PRINCIPAL, RepairScope.ALL, List.of(facts), at);
    }
}

package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditedActs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AuditedActs} must do. */
public abstract class AuditedActsContract {
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final AuditSubject PRINCIPAL =
            AuditSubject.of(PROD, ApplicationId.parse("97ab27fa-30e2-43e3-92a3-160e80f4c0d5"));
    private static final Period AN_HOUR = new Period(MovableClock.START, MovableClock.START.plus(Duration.ofHours(1)));

    private final MovableClock clock = new MovableClock();
    private final SequentialIds ids = new SequentialIds();

    protected abstract AuditedActs acts();

    /** Empty at the start of a test. Writes what the acts are read from. */
    protected abstract AuditLedger ledger();

    protected abstract DatabaseControls database();

    @Test
    void anActIsToldWithItsOutcomeAndWhatItMade() {
        // Given
        AnIntent intent = intended(Action.MINT_TOKEN, PRINCIPAL);
        clock.advance(Duration.ofSeconds(2));

        // When
        ledger().conclude(intent.operation(), new AuditOutcome.Succeeded("abc"), clock.instant());

        // Then
        assertThat(within(AN_HOUR)).containsExactly(act(intent, clock.instant(), Act.Certainty.DONE, "abc"));
    }

    @Test
    void whatFailedWasNotDone() {
        // Given
        AnIntent intent = intended(Action.MINT_TOKEN, PRINCIPAL);

        // When
        ledger().conclude(intent.operation(), new AuditOutcome.Failed("quota-reached"), clock.instant());

        // Then
        assertThat(within(AN_HOUR)).containsExactly(act(intent, clock.instant(), Act.Certainty.NOT_DONE, null));
    }

    @Test
    void whatHasNoOutcomeIsInDoubt() {
        AnIntent intent = intended(Action.MINT_TOKEN, PRINCIPAL);

        assertThat(within(AN_HOUR)).containsExactly(act(intent, null, Act.Certainty.IN_DOUBT, null));
    }

    @ParameterizedTest
    @CsvSource({"TOOK_EFFECT,DONE", "ORPHAN_REVOKED,DONE", "HAD_NO_EFFECT,NOT_DONE", "UNDETERMINED,IN_DOUBT"})
    void anUnknownOutcomeIsWhatItWasSettledAs(Settlement settlement, Act.Certainty certainty) {
        // Given
        AnIntent intent = intended(Action.MINT_TOKEN, PRINCIPAL);
        ledger().conclude(intent.operation(), new AuditOutcome.Unknown("lost"), clock.instant());
        Instant lost = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        AnIntent settling = intended(Action.SETTLE, AuditSubject.of(intent.operation(), PROD));

        // When
        ledger().settle(intent.operation(), settling.operation(), settlement, clock.instant());

        // Then
        assertThat(within(AN_HOUR))
                .containsExactly(
                        act(intent, lost, certainty, null), act(settling, clock.instant(), Act.Certainty.DONE, null));
    }

    @ParameterizedTest
    @EnumSource
    void whatMayHaveLeftSomethingIsToldAndNothingElse(Action action) {
        intended(action, PRINCIPAL);

        assertThat(within(AN_HOUR)).hasSize(Deed.of(action).isEmpty() ? 0 : 1);
    }

    @Test
    void stepsAreToldLikeWhatStandsAlone() {
        AnIntent step = anIntent(ids.nextOperation(), clock.instant())
                .to(
                        Action.REVOKE_TOKEN,
                        new AuditSubject(AuditSubject.Kind.TOKEN, "abc", PROD, new PartnerKey("fivetran")))
                .asStepOf(ids.nextOperation());
        ledger().intend(step.build(), IN_FLIGHT);

        assertThat(within(AN_HOUR)).containsExactly(act(step, null, Act.Certainty.IN_DOUBT, null));
    }

    @Test
    void onlyWhatWasIntendedThereAndThenIsTold() {
        // Given
        intended(
                Action.MINT_TOKEN,
                AuditSubject.of(new WorkspaceName("elsewhere"), ApplicationId.parse(PRINCIPAL.id())));
        AnIntent first = intended(Action.MINT_TOKEN, PRINCIPAL);
        clock.advance(Duration.ofHours(1));
        intended(Action.MINT_TOKEN, PRINCIPAL);

        // Then
        assertThat(within(AN_HOUR)).extracting(Act::operation).containsExactly(first.operation());
        assertThat(within(new Period(MovableClock.START.minusSeconds(1), MovableClock.START)))
                .isEmpty();
    }

    @Test
    void pagesHoldEveryActOnceOldestFirst() {
        // Given
        List<Object> intended = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            intended.add(intended(Action.MINT_TOKEN, PRINCIPAL).operation());
            clock.advance(Duration.ofSeconds(i % 2));
        }

        // When
        List<Object> read = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (request != null) {
            Page<Act> page = acts().within(PROD, AN_HOUR, request);
            page.items().forEach(act -> read.add(act.operation()));
            request = page.next() == null ? null : new PageRequest(2, page.next());
        }

        // Then
        assertThat(read).containsExactlyElementsOf(intended);
    }

    @Test
    void nothingCanBeReadWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(database(), Outage.DATABASE, List.of(() -> within(AN_HOUR)));

        assertThat(within(AN_HOUR)).isEmpty();
    }

    private AnIntent intended(Action action, AuditSubject subject) {
        AnIntent intent = anIntent(ids.nextOperation(), clock.instant())
                .by(new Actor(Actor.Kind.API_KEY, "bob"))
                .to(action, subject);
        ledger().intend(intent.build(), IN_FLIGHT);
        return intent;
    }

    private static Act act(
            AnIntent intent, @Nullable Instant concludedAt, Act.Certainty certainty, @Nullable String result) {
        return new Act(
                intent.operation(),
                intent.action(),
                intent.actor(),
                intent.subject(),
                intent.at(),
                concludedAt,
                certainty,
                result);
    }

    private List<Act> within(Period period) {
        return acts().within(PROD, period, PageRequest.first(100)).items();
    }
}

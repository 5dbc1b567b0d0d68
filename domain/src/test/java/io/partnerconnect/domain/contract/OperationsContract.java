package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Operations} must do: what was written is read as it was, and found by what is asked for. */
public abstract class OperationsContract extends OperationArrangement {
    private static final ConnectionName FIVETRAN = AnOperation.connection("prod-eu", "fivetran");
    private static final ConnectionName ELSEWHERE = AnOperation.connection("another", "fivetran");
    private static final ConnectionName DBT = AnOperation.connection("prod-eu", "dbt-cloud");

    @Test
    void noTypeIsWithoutAnExample() {
        assertExamples(Effect.class, OperationExamples.effects());
        assertExamples(Delivery.Definite.class, OperationExamples.deliveries());
        assertExamples(StepResult.class, OperationExamples.results());
        assertExamples(StepState.class, OperationExamples.stepStates(ids.nextOperation()));
        assertExamples(OperationState.class, OperationExamples.states(clock.instant()));
    }

    @Test
    void theLatestTimeAPartnerSwitchedIsFound() {
        // Given
        TokenId second = new TokenId("b".repeat(64));
        adopted(FIVETRAN, TOKEN);
        clock.advance(Duration.ofDays(1));
        adopted(FIVETRAN, second);
        Instant latest = clock.instant();
        adopted(ELSEWHERE, TOKEN);
        minted(new Delivery.Response());

        // Then
        assertThat(operations().cutOversIn(FIVETRAN.workspace()))
                .containsExactly(new CutOver(FIVETRAN.partner(), second, latest));
    }

    private void adopted(ConnectionName connection, TokenId token) {
        Lease lease = begunAndTaken(one().on(connection)
                .of(OperationKind.ROTATE)
                .doing(List.of(
                        new Effect.MintToken(TokenLifetime.ofSeconds(60), List.of()),
                        new Effect.AwaitAdoption(TOKEN, AdoptionTerms.untilAdopted()))));
        done(lease, 0, new StepResult.Minted(token, clock.instant(), null));
        done(lease, 1, new StepResult.Finding("It has switched."));
        become(lease, new OperationState.Succeeded(clock.instant()));
    }

    @Test
    void theCatalogOfAConnectionIsTheLatestSomethingWasGrantedOn() {
        // Given
        granted(FIVETRAN, OperationKind.CONNECT, succeeded(), "first");
        granted(FIVETRAN, OperationKind.REPAIR, succeeded(), "second", "not this one");
        granted(FIVETRAN, OperationKind.REPAIR, new OperationState.Failed("plan-stale", clock.instant()), "failed");
        granted(DBT, OperationKind.CONNECT, running(), "begun");
        granted(ELSEWHERE, OperationKind.CONNECT, succeeded(), "elsewhere");

        // Then
        assertThat(operations().catalogsIn(FIVETRAN.workspace()))
                .isEqualTo(Map.of(FIVETRAN.partner(), "second", DBT.partner(), "begun"));
    }

    @Test
    void aDisconnectEndsWhatIsKnownOfTheCatalogUnlessItFailed() {
        // Given
        granted(FIVETRAN, OperationKind.CONNECT, succeeded(), "before");
        granted(FIVETRAN, OperationKind.DISCONNECT, succeeded());
        granted(DBT, OperationKind.CONNECT, succeeded(), "still");
        granted(DBT, OperationKind.DISCONNECT, new OperationState.Failed("plan-stale", clock.instant()));
        assertThat(operations().catalogsIn(FIVETRAN.workspace())).isEqualTo(Map.of(DBT.partner(), "still"));

        // When
        granted(FIVETRAN, OperationKind.CONNECT, succeeded(), "after");

        // Then
        assertThat(operations().catalogsIn(FIVETRAN.workspace()))
                .isEqualTo(Map.of(FIVETRAN.partner(), "after", DBT.partner(), "still"));
    }

    @Test
    void whatWasToBeGrantedAndWasNotTellsOfNoCatalog() {
        // Given
        begunAndTaken(one().on(FIVETRAN).of(OperationKind.CONNECT).doing(List.of(use("wanted"))));

        // Then
        assertThat(operations().catalogsIn(FIVETRAN.workspace())).isEmpty();
    }

    /** An operation that granted the use of those catalogs, and then came to that state. */
    private void granted(ConnectionName connection, OperationKind kind, OperationState state, String... catalogs) {
        Lease lease = begunAndTaken(one().on(connection)
                .of(kind)
                .doing(Stream.of(catalogs).map(OperationsContract::use).toList()));
        for (int position = 0; position < catalogs.length; position++) {
            done(lease, position, new StepResult.Granted(catalogs[position], Set.of(Permission.CATALOG_USE)));
        }
        become(lease, state);
    }

    private static Effect use(String catalog) {
        return new Effect.GrantCatalog(catalog, Set.of(Permission.CATALOG_USE));
    }

    private OperationState succeeded() {
        return new OperationState.Succeeded(clock.instant());
    }

    @Test
    void everyEffectIsReadAsItWasWritten() {
        // Given
        Operation operation = one().doing(OperationExamples.effects()).build();

        // When
        journal().begin(operation, null, null);

        // Then
        assertThat(operations().find(operation.id())).contains(operation);
    }

    @Test
    void everyResultIsReadAsItWasWritten() {
        // Given
        List<StepState> results = OperationExamples.results().stream()
                .<StepState>map(StepState.Done::new)
                .toList();

        // When
        List<Step> written = written(results);

        // Then
        assertThat(written).extracting(Step::state).containsExactlyElementsOf(results);
    }

    @Test
    void everyStateOfAStepIsReadAsItWasWritten() {
        // Given
        List<StepState> states = OperationExamples.stepStates(ids.nextOperation());

        // When
        List<Step> written = written(states);

        // Then
        assertThat(written).extracting(Step::state).containsExactlyElementsOf(states);
    }

    @Test
    void whatElseIsKnownOfAStepIsReadAsItWasWritten() {
        // Given
        Lease lease = begunAndTaken(one());
        Instant at = clock.instant();
        Step ready = read(lease.operation()).steps().getFirst();
        Step odd = new Step(0, ready.effect(), ready.state(), 41, at.plusNanos(1000), at.plusNanos(999_999_000), "a-b");

        // When
        journal().advance(lease, new Progress(odd, null, null, running(), at));

        // Then
        assertThat(read(lease.operation()).steps()).first().isEqualTo(odd);
    }

    @Test
    void everyStateOfAnOperationIsReadAsItWasWritten() {
        // Given
        List<OperationState> states = OperationExamples.states(
                clock.instant().plus(Duration.ofDays(400)).plusNanos(1000));
        List<Lease> leases =
                states.stream().map(state -> begunAndTaken(another())).toList();

        // When
        IntStream.range(0, states.size()).forEach(each -> become(leases.get(each), states.get(each)));

        // Then
        assertThat(leases).extracting(lease -> read(lease.operation()).state()).containsExactlyElementsOf(states);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsReadAsItWasWritten(OperationKind kind) {
        // Given
        Operation operation = one().of(kind).build();

        // When
        journal().begin(operation, null, null);

        // Then
        assertThat(operations().find(operation.id())).contains(operation);
    }

    @Test
    void whoAskedForItIsReadAsItWasWritten() {
        // Given
        Operation operation = one().by(new Operation.Requester(
                        Actor.service("rotate"), new Reason("its time has come — \"now\""), null, null))
                .build();

        // When
        journal().begin(operation, null, null);

        // Then
        assertThat(operations().find(operation.id())).contains(operation);
    }

    @Test
    void anOperationWithoutStepsIsFound() {
        // Given
        Operation operation = one().doing(List.of()).build();

        // When
        journal().begin(operation, null, null);

        // Then
        assertThat(operations().find(operation.id())).contains(operation);
    }

    @Test
    void anOperationNobodyBeganIsNotFound() {
        assertThat(operations().find(ids.nextOperation())).isEmpty();
    }

    @Test
    void operationsAreListedNewestFirstWithAllTheirSteps() {
        // Given
        List<Operation> begun =
                IntStream.range(0, 3).mapToObj(each -> another().build()).toList();
        begun.forEach(operation -> journal().begin(operation, null, null));

        // When
        Page<Operation> page = operations().list(OperationFilter.any(), PageRequest.first(3));

        // Then
        assertThat(page.items()).containsExactly(begun.get(2), begun.get(1), begun.get(0));
        assertThat(page.next()).isNull();
    }

    @Test
    void pagesHoldEveryOperationOnceAlsoWhenOthersBeginMeanwhile() {
        // Given
        List<OperationId> before = new ArrayList<>();
        IntStream.range(0, 7).forEach(each -> before.addFirst(begun(another())));

        // When
        List<OperationId> read = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        while (request != null) {
            Page<Operation> page = operations().list(OperationFilter.any(), request);
            page.items().forEach(operation -> read.add(operation.id()));
            begun(another());
            request = page.next() == null ? null : new PageRequest(3, page.next());
        }

        // Then
        assertThat(read).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!! not ours !!", "AAAA", "MTIz"})
    void aCursorOfSomebodyElsesMakingIsInvalid(String cursor) {
        Throwable listing =
                catchThrowable(() -> operations().list(OperationFilter.any(), new PageRequest(2, new Cursor(cursor))));

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure ->
                                assertThat(failure.errors()).extracting("field").containsExactly("page_token"));
    }

    @Test
    void eachFilterLetsItsOwnOperationsPass() {
        // Given
        OperationId ended = begun(one().on(FIVETRAN));
        become(taken(ended, A_MINUTE), new OperationState.Cancelled(clock.instant()));
        OperationId open = begun(one().on(FIVETRAN).of(OperationKind.ROTATE));
        OperationId elsewhere = begun(one().on(ELSEWHERE));
        OperationId dbt = begun(one().on(DBT));

        // Then
        assertThat(list(new OperationFilter(FIVETRAN.workspace(), null, null, null)))
                .containsExactly(dbt, open, ended);
        assertThat(list(new OperationFilter(null, FIVETRAN.partner(), null, null)))
                .containsExactly(elsewhere, open, ended);
        assertThat(list(new OperationFilter(null, null, OperationKind.ROTATE, null)))
                .containsExactly(open);
        assertThat(list(new OperationFilter(null, null, null, true))).containsExactly(dbt, elsewhere, open);
        assertThat(list(new OperationFilter(null, null, null, false))).containsExactly(ended);
        assertThat(list(new OperationFilter(FIVETRAN.workspace(), FIVETRAN.partner(), OperationKind.CONNECT, true)))
                .isEmpty();
    }

    @Test
    void theOneThatIsUnderWayOnAConnectionIsFound() {
        // Given
        become(begunAndTaken(one()), new OperationState.Succeeded(clock.instant()));
        OperationId open = begun(one());
        become(begunAndTaken(one().on(DBT)), new OperationState.Succeeded(clock.instant()));
        begun(one().on(ELSEWHERE));

        // Then
        assertThat(operations().openOn(FIVETRAN)).contains(read(open));
        assertThat(operations().openOn(DBT)).isEmpty();
    }

    @Test
    void theHistoryOfAConnectionIsNewestFirstAndNoLongerThanAskedFor() {
        // Given
        List<OperationId> three = new ArrayList<>();
        IntStream.range(0, 3).forEach(each -> {
            Lease lease = begunAndTaken(one());
            become(lease, new OperationState.Succeeded(clock.instant()));
            three.addFirst(lease.operation());
            begun(another());
        });

        // When
        List<Operation> two = operations().historyOf(FIVETRAN, 2);

        // Then
        assertThat(two).containsExactly(read(three.get(0)), read(three.get(1)));
        assertThat(operations().historyOf(FIVETRAN, 10)).hasSize(3);
        assertThat(operations().historyOf(ELSEWHERE, 10)).isEmpty();
    }

    @Test
    void nothingCanBeReadWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> operations().find(ids.nextOperation()),
                        () -> operations().list(OperationFilter.any(), PageRequest.first(1)),
                        () -> operations().openOn(FIVETRAN),
                        () -> operations().historyOf(FIVETRAN, 1)));

        assertThat(operations()
                        .list(OperationFilter.any(), PageRequest.first(1))
                        .items())
                .isEmpty();
    }

    /** The steps of an operation that has one for each of the states. */
    private List<Step> written(List<StepState> states) {
        Lease lease = begunAndTaken(one().doing(Collections.nCopies(states.size(), new Effect.GrantTokenUse())));
        for (Step step : read(lease.operation()).steps()) {
            Step changed = new Step(step.position(), step.effect(), states.get(step.position()), 1, null, null, null);
            journal().advance(lease, new Progress(changed, null, null, running(), clock.instant()));
        }
        return read(lease.operation()).steps();
    }

    private List<OperationId> list(OperationFilter filter) {
        return operations().list(filter, PageRequest.first(100)).items().stream()
                .map(Operation::id)
                .toList();
    }

    private static void assertExamples(Class<?> type, List<?> examples) {
        assertThat(examples.stream().<Class<?>>map(Object::getClass)).containsAll(OperationExamples.kindsOf(type));
    }
}

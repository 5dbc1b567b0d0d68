package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.usecase.Connected.FULL;
import static io.partnerconnect.domain.usecase.Connected.FULL_IN_A_WEEK;
import static io.partnerconnect.domain.usecase.Connected.PRINCIPAL_ONLY;
import static io.partnerconnect.domain.usecase.Connected.REVOKE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What binds a disconnect to its plan. */
class DisconnectPartnerTest {
    private final Connected it = new Connected();

    /** Something that happens between plan and confirmation; gives the difference that is to be named. */
    record Change(String name, Function<Connected, List<String>> happens) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("a token is added", it -> {
                    Token added = it.workspace.addToken(it.fivetran, "one more");
                    return List.of("+ new: " + token(added) + " never expires");
                }),
                new Change("a token is revoked", it -> {
                    it.workspace.lose(it.forever);
                    return List.of("- gone: " + token(it.forever) + " never expires");
                }),
                new Change("a token expires", it -> {
                    it.pass(Connected.BRIEFLY);
                    String when = " at " + it.brief.expiresAt();
                    return List.of(
                            "- gone: " + token(it.brief) + " expires" + when,
                            "+ new: " + token(it.brief) + " expired" + when);
                }),
                new Change("the service principal is made inactive", it -> {
                    it.workspace.add(Connected.inactive(it.fivetran));
                    return List.of(
                            "- gone: " + who(it.fivetran) + " is active",
                            "+ new: " + who(it.fivetran) + " is inactive");
                }),
                new Change("the service principal is replaced by another", it -> {
                    it.workspace.lose(it.fivetran);
                    ServicePrincipal other = it.workspace.addPrincipal("FIVETRAN_USER");
                    return List.of(
                            "- gone: " + who(it.fivetran) + " is active",
                            "- gone: " + who(it.fivetran) + " is entitled to databricks-sql-access",
                            "- gone: " + token(it.forever) + " never expires",
                            "- gone: " + token(it.brief) + " expires at " + it.brief.expiresAt(),
                            "+ new: " + who(other) + " is active",
                            "+ new: " + who(other) + " is entitled to databricks-sql-access");
                }),
                new Change("a second service principal gets the name", it -> {
                    ServicePrincipal second = it.workspace.addPrincipal("FIVETRAN_USER");
                    return List.of(
                            "+ new: " + who(second) + " is active",
                            "+ new: " + who(second) + " is entitled to databricks-sql-access");
                }),
                new Change("the service principal is entitled to something else", it -> {
                    entitle(it, Set.of("workspace-access"), Set.of());
                    return List.of(
                            "- gone: " + who(it.fivetran) + " is entitled to databricks-sql-access",
                            "+ new: " + who(it.fivetran) + " is entitled to workspace-access");
                }),
                new Change("the service principal joins a group", it -> {
                    entitle(it, it.fivetran.entitlements(), Set.of("data\nteam"));
                    return List.of("+ new: " + who(it.fivetran) + " is in group data team");
                }),
                new Change("the compute is deleted", it -> {
                    it.workspace.lose(it.warehouse);
                    return List.of("- gone: SQL_WAREHOUSE f562046bc1272886 is named FIVETRAN_ENDPOINT");
                }),
                new Change("more compute gets the name", it -> {
                    it.workspace.add(
                            new ComputeResource(Compute.SQL_WAREHOUSE, "0123", "FIVETRAN_ENDPOINT", "STOPPED"));
                    return List.of("+ new: SQL_WAREHOUSE 0123 is named FIVETRAN_ENDPOINT");
                }),
                new Change("the check mark is forgotten", it -> {
                    it.unmark();
                    return List.of("- gone: the check mark is recorded", "+ new: no check mark is recorded");
                }),
                new Change("a job is added", it -> {
                    long job = it.workspace.addJob(it.fivetran.applicationId(), "nightly");
                    return List.of("+ new: job " + job + " runs as " + it.fivetran.applicationId());
                }));
    }

    private static void entitle(Connected it, Set<String> entitlements, Set<String> groups) {
        it.workspace.add(Connected.changed(it.fivetran, "FIVETRAN_USER", true, entitlements, groups));
    }

    private static String who(ServicePrincipal principal) {
        return "service principal " + principal.applicationId() + " (" + principal.id() + ")";
    }

    private static String token(Token token) {
        return "token " + token.id().value() + " of " + token.owner();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aPlanWhoseWorldHasChangedIsStaleAndTheDifferenceIsNamed(Change change) {
        // Given
        DisconnectPlan plan = it.plan(FULL);
        List<String> differences = change.happens().apply(it);
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL, plan.hash()));

        // Then
        assertStale(confirming, differences);
        assertNothingWasDone(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatWasPlannedAnewAfterAChangeCanBeConfirmed(Change change) {
        // Given
        it.plan(FULL);
        List<String> differences = change.happens().apply(it);

        // When
        OperationId confirmed = it.confirm(FULL);

        // Then
        assertThat(differences).isNotEmpty();
        assertThat(it.operation(confirmed).steps()).isNotEmpty();
    }

    @Test
    void aPlanCanBeConfirmedForHalfAnHour() {
        // Given
        it.workspace.lose(it.brief);
        PlanHash plan = it.plan(REVOKE_ONLY).hash();
        it.pass(Duration.ofMinutes(30).minusNanos(1000));

        // When
        OperationId confirmed = it.confirm(REVOKE_ONLY, plan);

        // Then
        assertThat(it.operation(confirmed).steps()).hasSize(1);
    }

    @Test
    void aPlanOlderThanHalfAnHourIsStale() {
        // Given
        it.workspace.lose(it.brief);
        PlanHash plan = it.plan(FULL).hash();
        it.pass(Duration.ofMinutes(30));
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL, plan));

        // Then
        assertStale(confirming, List.of());
        assertThat(confirming).hasMessageContaining("older than 30 minutes");
        assertNothingWasDone(before);
    }

    @Test
    void aPlanOfAnotherModeIsStaleAndTheModeIsTheDifference() {
        // Given
        PlanHash plan = it.plan(PRINCIPAL_ONLY).hash();
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL_IN_A_WEEK, plan));

        // Then
        assertStale(
                confirming,
                List.of(
                        "- gone: disconnect SERVICE_PRINCIPAL_ONLY with a quarantine of 0 days",
                        "+ new: disconnect FULL with a quarantine of 7 days"));
        assertNothingWasDone(before);
    }

    @Test
    void aPlanOfAnotherConnectionIsStaleAndNothingIsToldOfIt() {
        // Given
        PlanHash other = it.installation
                .useCases
                .operations()
                .planDisconnect()
                .plan(new ConnectionName(Installation.PROD, Installation.DBT.key()), FULL)
                .hash();
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL, other));

        // Then
        assertStale(confirming, List.of());
        assertThat(confirming).hasMessageNotContaining("dbt");
        assertNothingWasDone(before);
    }

    @Test
    void aPlanNobodyHasReadIsStaleAlthoughItWouldHold() {
        // Given
        PlanHash right = new Connected().plan(FULL).hash();
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL, right));

        // Then
        assertStale(confirming, List.of());
        assertNothingWasDone(before);
        assertThat(it.plan(FULL).hash()).isEqualTo(right);
    }

    @Test
    void aPlanIsNotConfirmedWhileTheWorldCannotBeRead() {
        // Given
        PlanHash plan = it.plan(FULL).hash();
        it.workspace.unavailable(Outage.FAILING);
        var before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(FULL, plan));

        // Then
        assertThat(confirming).isInstanceOf(Failure.Unavailable.class);
        assertNothingWasDone(before);
    }

    @Test
    void ofFiftyConfirmationsAtOnceOneBegins() throws InterruptedException {
        // Given
        PlanHash plan = it.plan(FULL).hash();
        Callable<OperationId> confirming = () -> it.confirm(FULL, plan);

        // When
        List<Object> ends = Together.run(Collections.nCopies(50, confirming));

        // Then
        assertThat(ends).filteredOn(OperationId.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(
                        end -> end instanceof Failure.Conflict conflict && conflict.clash() == Clash.CONNECTION_BUSY)
                .hasSize(49);
        assertThat(operations()).hasSize(1);
    }

    private static void assertStale(Throwable end, List<String> differences) {
        assertThat(end).isInstanceOfSatisfying(Failure.Conflict.class, conflict -> {
            assertThat(conflict.clash()).isEqualTo(Clash.PLAN_STALE);
            assertThat(conflict.differences()).containsExactlyInAnyOrderElementsOf(differences);
        });
    }

    private void assertNothingWasDone(Connected.World before) {
        it.workspace.answerAgain();
        it.operateFor(Duration.ofMinutes(1));
        assertThat(it.world()).isEqualTo(before);
        assertThat(operations()).isEmpty();
        assertThat(it.installation.ledger.written()).isEmpty();
    }

    private List<?> operations() {
        return it.installation
                .operations
                .list(Sight.everything(), OperationFilter.any(), new PageRequest(100, null))
                .items();
    }
}

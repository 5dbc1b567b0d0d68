package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomePolicies;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.Freeze;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.rotation.RotationSchedule;
import io.partnerconnect.domain.model.rotation.RotationWindow;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RotationPolicies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RotationPolicies} must do. */
public abstract class RotationPoliciesContract {
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final Delivery SEALED = new Delivery.SealedToRegistered();

    /** Empty at the start of a test. */
    protected abstract RotationPolicies policies();

    protected abstract DatabaseControls database();

    @Test
    void everyKindOfPolicyIsStoredAsItWasGivenWithVersion1() {
        List<RotationPolicy> given = List.of(
                new RotationPolicy(
                        new PolicyId(new UUID(0, 1)),
                        new PolicyScope.OfConnection(new ConnectionName(new WorkspaceName("prod-eu"), FIVETRAN)),
                        new RotationSchedule(
                                30,
                                new RotationWindow(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 2, 24),
                                List.of(new Freeze(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 6)))),
                        new RotationPolicy.Order(
                                new AdoptionTerms(Duration.ofDays(7), DeadlinePolicy.ASK, 5),
                                TokenLifetime.ofSeconds(Duration.ofDays(60).toSeconds()),
                                new Delivery.SecretScope("partners", "fivetran")),
                        false,
                        new Reason("quarterly"),
                        Instant.parse("2026-11-01T00:00:00.123456Z"),
                        0),
                SomePolicies.policy(2, new PolicyScope.OfPartner(FIVETRAN), SEALED),
                SomePolicies.policy(
                        3, new PolicyScope.OfLabels(new Labels(Map.of("env", "prod", "team", "a=b"))), SEALED));

        given.forEach(policies()::put);

        assertThat(policies().all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyElementsOf(given);
        assertThat(policies().all()).extracting(RotationPolicy::version).containsOnly(1L);
    }

    @Test
    void aPolicyIsReplacedItsVersionCountedAndItsBeginningKept() {
        // Given
        RotationPolicy first = policies().put(one());
        RotationPolicy changed = new RotationPolicy(
                first.id(),
                new PolicyScope.OfLabels(new Labels(Map.of("env", "prod"))),
                first.schedule(),
                new RotationPolicy.Order(first.order().terms(), null, SEALED),
                false,
                new Reason("another"),
                first.createdAt().plusSeconds(60),
                first.version());

        // When
        RotationPolicy second = policies().put(changed);

        // Then
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.createdAt()).isEqualTo(first.createdAt());
        assertThat(second.scope()).isEqualTo(changed.scope());
        assertThat(policies().find(first.id())).contains(second);
    }

    @Test
    void whatWasChangedSinceIsStaleAndWhatIsGoneIsNotFound() {
        // Given
        RotationPolicy first = policies().put(one());
        RotationPolicy second = policies().put(first);

        // Then
        assertThat(catchThrowable(() -> policies().put(first))).isInstanceOf(Failure.Stale.class);
        assertThat(catchThrowable(() -> policies().put(one()))).isInstanceOf(Failure.Stale.class);
        assertThat(catchThrowable(() -> policies().remove(first.id(), first.version())))
                .isInstanceOf(Failure.Stale.class);
        policies().remove(second.id(), second.version());
        Ended.as(
                Failure.NotFound.class,
                "rotation-policy-not-found",
                catchThrowable(() -> policies().remove(second.id(), second.version())));
        Ended.as(
                Failure.NotFound.class,
                "rotation-policy-not-found",
                catchThrowable(() -> policies().put(second)));
        assertThat(policies().all()).isEmpty();
    }

    @Test
    void ofTwoWhoReplaceAPolicyAtOnceOneIsStale() throws InterruptedException {
        // Given
        RotationPolicy first = policies().put(one());

        // When
        List<Object> ends = Together.run(
                List.of(() -> policies().put(first), () -> policies().put(first)));

        // Then
        assertThat(ends)
                .hasAtLeastOneElementOfType(RotationPolicy.class)
                .hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> policies().all(),
                        () -> policies().find(one().id()),
                        () -> policies().put(one()),
                        () -> policies().remove(one().id(), 1)));

        assertThat(policies().all()).isEmpty();
    }

    private static RotationPolicy one() {
        return SomePolicies.of(FIVETRAN);
    }
}

package io.partnerconnect.domain.model.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomePolicies;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RotationScheduleTest {
    private static final ConnectionName CONNECTION =
            new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran"));
    private static final Labels PROD = new Labels(Map.of("env", "prod", "team", "data"));
    private static final Delivery SEALED = new Delivery.SealedToRegistered();

    /** Sunday and Monday from two to four, not over New Year. */
    private static final RotationSchedule SCHEDULE = new RotationSchedule(
            90,
            new RotationWindow(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 2, 4),
            List.of(new Freeze(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 3))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T01:59:59Z,false", // a Sunday
        "2026-11-01T02:00:00Z,true",
        "2026-11-01T03:59:59Z,true",
        "2026-11-01T04:00:00Z,false",
        "2026-11-03T03:00:00Z,false",
        "2026-12-20T03:00:00Z,false",
        "2027-01-03T03:00:00Z,false",
        "2027-01-04T03:00:00Z,true"
    })
    void rotationsBeginInTheWindowAndNotInAFreeze(Instant time, boolean allowed) {
        assertThat(SCHEDULE.allows(time)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T01:00:00Z,2026-11-01T02:00:00Z", // before it opens
        "2026-11-01T02:00:00Z,2026-11-02T02:00:00Z", // open: the next one
        "2026-11-01T03:00:00Z,2026-11-02T02:00:00Z",
        "2026-11-02T03:00:00Z,2026-11-03T03:00:00Z", // in a day at the latest
        "2026-12-20T01:00:00Z,2026-12-21T01:00:00Z"
    })
    void theNextLookIsWhenTheWindowOpensAnewAndInADayAtTheLatest(Instant now, Instant next) {
        assertThat(SCHEDULE.lookAfter(now)).isEqualTo(next);
    }

    @Test
    void theMostSpecificPolicyCountsAndOfEqualOnesTheOldest() {
        RotationPolicy labels = SomePolicies.policy(1, new PolicyScope.OfLabels(PROD), SEALED);
        RotationPolicy otherLabels =
                SomePolicies.policy(2, new PolicyScope.OfLabels(new Labels(Map.of("env", "prod"))), SEALED);
        RotationPolicy partner = SomePolicies.policy(3, new PolicyScope.OfPartner(CONNECTION.partner()), SEALED);
        RotationPolicy one =
                SomePolicies.disabled(SomePolicies.policy(4, new PolicyScope.OfConnection(CONNECTION), SEALED));

        assertThat(governing(labels, otherLabels)).contains(labels);
        assertThat(governing(labels, partner, otherLabels)).contains(partner);
        assertThat(governing(partner, labels, one)).contains(one);
        assertThat(RotationPolicy.governing(List.of(labels), CONNECTION, Labels.none()))
                .isEmpty();
        assertThat(governing(SomePolicies.of(new PartnerKey("rivery")))).isEmpty();
    }

    private static Optional<RotationPolicy> governing(RotationPolicy... policies) {
        return RotationPolicy.governing(List.of(policies), CONNECTION, PROD);
    }

    static Stream<Runnable> mistakes() {
        PolicyScope labels = new PolicyScope.OfLabels(PROD);
        RotationPolicy fine = SomePolicies.of(CONNECTION.partner());
        return Stream.of(
                () -> new RotationSchedule(0, RotationWindow.always(), List.of()),
                () -> new RotationSchedule(731, RotationWindow.always(), List.of()),
                () -> new RotationWindow(Set.of(), 0, 24),
                () -> new RotationWindow(Set.of(DayOfWeek.MONDAY), -1, 24),
                () -> new RotationWindow(Set.of(DayOfWeek.MONDAY), 24, 24),
                () -> new RotationWindow(Set.of(DayOfWeek.MONDAY), 2, 2),
                () -> new RotationWindow(Set.of(DayOfWeek.MONDAY), 2, 25),
                () -> new Freeze(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1)),
                () -> new PolicyScope.OfLabels(Labels.none()),
                () -> SomePolicies.policy(1, labels, new Delivery.SecretScope("one", "secret")),
                () -> SomePolicies.policy(1, labels, new Delivery.Response()),
                () -> SomePolicies.policy(1, labels, new Delivery.Sealed(new Delivery.SealingKey("{}"))),
                () -> new RotationPolicy(
                        fine.id(),
                        fine.scope(),
                        fine.schedule(),
                        new RotationPolicy.Order(
                                AdoptionTerms.untilAdopted(),
                                TokenLifetime.ofSeconds(Duration.ofDays(90).toSeconds()),
                                SEALED),
                        true,
                        fine.reason(),
                        fine.createdAt(),
                        0));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatCannotWorkIsNotAPolicy(Runnable making) {
        assertThat(catchThrowable(making::run)).isInstanceOf(Failure.Invalid.class);
    }
}

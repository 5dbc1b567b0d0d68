package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomePolicies;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.RotationPolicies;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PolicyLooks} must do. */
public abstract class PolicyLooksContract {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final PolicyId POLICY = new PolicyId(new UUID(0, 1));
    private static final Instant NOW = MovableClock.START;

    /** To one database. */
    public record Ports(
            PolicyLooks looks,
            RotationPolicies policies,
            RecordedConnections connections,
            Workspaces workspaces,
            DatabaseControls database) {}

    private Ports ports;

    /** Ports to an empty database. */
    protected abstract Ports empty();

    @BeforeEach
    void registered() {
        ports = empty();
        ports.workspaces().register(SomeWorkspaces.workspace(PROD.value()));
    }

    @Test
    void aRecordedConnectionIsDueAndTakenOnce() {
        // Given
        ConnectionName fivetran = record("fivetran");

        // Then
        assertThat(take(NOW)).containsExactly(fivetran);
        assertThat(take(NOW)).isEmpty();
        assertThat(take(NOW.plus(PolicyLooks.TAKEN))).containsExactly(fivetran);
    }

    @Test
    void whatWasPutOffIsTakenWhenItIsDueAndLongestDueFirst() {
        // Given
        ConnectionName fivetran = record("fivetran");
        ConnectionName rivery = record("rivery");
        take(NOW);
        ports.looks().putOff(fivetran, NOW.plus(Duration.ofDays(2)));
        ports.looks().putOff(rivery, NOW.plus(Duration.ofDays(1)));

        // Then
        assertThat(take(NOW.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(ports.looks().take(NOW.plus(Duration.ofDays(3)), 1)).containsExactly(rivery);
        assertThat(take(NOW.plus(Duration.ofDays(3)))).containsExactly(fivetran);
    }

    @Test
    void whatCameOfALookIsKeptAndShownByPolicy() {
        // Given
        PolicyRun begun = new PolicyRun(
                record("fivetran"),
                POLICY,
                PolicyRun.Verdict.BEGUN,
                NOW.minusSeconds(5),
                new SequentialIds().nextOperation(),
                null,
                NOW,
                NOW.plus(Duration.ofDays(1)));
        PolicyRun failed = new PolicyRun(
                record("rivery"),
                POLICY,
                PolicyRun.Verdict.FAILED,
                null,
                null,
                new PolicyRun.Trouble("workspace-unreachable", "It did not answer."),
                NOW,
                NOW.plus(Duration.ofDays(1)));
        take(NOW);

        // When
        ports.looks().record(begun);
        ports.looks().record(failed);

        // Then
        assertThat(runs(POLICY)).containsExactly(begun, failed);
        assertThat(runs(new PolicyId(new UUID(0, 2)))).isEmpty();
        Page<PolicyRun> first = ports.looks().runs(Sight.everything(), POLICY, PageRequest.first(1));
        assertThat(first.items()).containsExactly(begun);
        assertThat(ports.looks()
                        .runs(Sight.everything(), POLICY, new PageRequest(1, first.next()))
                        .items())
                .containsExactly(failed);
        assertThat(ports.looks()
                        .runs(SomeSights.of(failed.connection().partner()), POLICY, PageRequest.first(10))
                        .items())
                .containsExactly(failed);
        assertThat(ports.looks()
                        .runs(SomeSights.in(new WorkspaceName("another")), POLICY, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(take(NOW.plus(Duration.ofHours(23)))).isEmpty();
    }

    @Test
    void aChangedPolicyMakesEverythingDue() {
        // Given
        ConnectionName fivetran = record("fivetran");
        take(NOW);
        ports.looks().putOff(fivetran, NOW.plus(Duration.ofDays(1)));

        // When
        ports.policies().put(SomePolicies.of(fivetran.partner()));

        // Then
        assertThat(take(NOW)).containsExactly(fivetran);
    }

    @Test
    void aForgottenConnectionIsNotLookedAtAnyMore() {
        // Given
        ConnectionName fivetran = record("fivetran");
        take(NOW);
        ports.looks().record(new PolicyRun(fivetran, POLICY, PolicyRun.Verdict.NO_TOKEN, null, null, null, NOW, NOW));

        // When
        ports.connections().forget(PROD, fivetran.partner());

        // Then
        assertThat(take(NOW.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(runs(POLICY)).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsOthers() throws InterruptedException {
        // Given
        for (int i = 0; i < 6; i++) {
            record("partner-" + i);
        }
        Callable<List<ConnectionName>> taking = () -> ports.looks().take(NOW, 4);

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, taking));

        // Then
        List<Object> taken = new ArrayList<>();
        ends.forEach(end -> taken.addAll((List<?>) end));
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        ConnectionName fivetran = record("fivetran");
        PolicyRun run = new PolicyRun(fivetran, POLICY, PolicyRun.Verdict.NO_TOKEN, null, null, null, NOW, NOW);

        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> ports.looks().take(NOW, 10),
                        () -> ports.looks().putOff(fivetran, NOW),
                        () -> ports.looks().record(run),
                        () -> ports.looks().runs(Sight.everything(), POLICY, PageRequest.first(10))));

        assertThat(take(NOW)).containsExactly(fivetran);
    }

    private List<ConnectionName> take(Instant now) {
        return ports.looks().take(now, 10);
    }

    private List<PolicyRun> runs(PolicyId policy) {
        return ports.looks()
                .runs(Sight.everything(), policy, PageRequest.first(10))
                .items();
    }

    private ConnectionName record(String partner) {
        PartnerKey key = new PartnerKey(partner);
        ports.connections().record(new RecordedConnection(PROD, key, AnIntent.ALICE, NOW));
        return new ConnectionName(PROD, key);
    }
}

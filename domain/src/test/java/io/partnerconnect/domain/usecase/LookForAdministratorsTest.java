package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana administers the account with fivetran, which is connected to two workspaces. */
class LookForAdministratorsTest {
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private final Installation installation = new Installation();
    private final FakeWorkspace another = workspace("another");
    private final FakeWorkspace prod = workspace("prod-eu");

    private FakeWorkspace workspace(String name) {
        WorkspaceName workspace = installation.register(name).name();
        installation.connections.record(
                new RecordedConnection(workspace, FIVETRAN, AnIntent.ALICE, installation.clock.instant()));
        return installation.databricks.workspace(workspace);
    }

    @BeforeEach
    void administered() {
        AccountUser ana = new AccountUser(ANA, AccountRole.ADMINISTRATOR, AnIntent.ALICE, installation.clock.instant());
        installation.accounts.put(PartnerAccount.unrecorded(FIVETRAN, installation.clock.instant())
                .administeredBy(ana, Former.USER));
    }

    @Test
    void theFirstWorkspaceThatKnowsHimAsActiveIsEnough() {
        // Given
        another.add(new WorkspaceUser(ANA, true));
        prod.add(new WorkspaceUser(ANA, true));

        // When
        LookForAdministrators.Progress progress = run();

        // Then
        assertThat(progress).isEqualTo(new LookForAdministrators.Progress(1, 1, 0));
        assertThat(latest())
                .isEqualTo(
                        new AdministratorPresence.Active(new WorkspaceName("another"), installation.clock.instant()));
        assertThat(prod.calls()).isZero();
    }

    @Test
    void whereHeWasSeenTheLastTimeIsAskedFirst() {
        // Given
        prod.add(new WorkspaceUser(ANA, true));
        run();
        installation.clock.advance(Duration.ofDays(1));
        long before = another.calls();

        // When
        run();

        // Then
        assertThat(another.calls()).isEqualTo(before);
        assertThat(latest())
                .isEqualTo(
                        new AdministratorPresence.Active(new WorkspaceName("prod-eu"), installation.clock.instant()));
    }

    @Test
    void whoWasFoundIsLeftAloneForADay() {
        // Given
        prod.add(new WorkspaceUser(ANA, true));
        run();

        // Then
        installation.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(run().looked()).isZero();
        installation.clock.advance(Duration.ofSeconds(1));
        assertThat(run().looked()).isEqualTo(1);
    }

    @Test
    void whoIsActiveNowhereIsMissedOnceAndNotFoundTheSecondTime() {
        // Given
        prod.add(new WorkspaceUser(ANA, false));
        run();
        assertThat(latest()).isEqualTo(new AdministratorPresence.Missed(2, installation.clock.instant()));
        installation.clock.advance(Duration.ofSeconds(89));
        assertThat(run().looked()).isZero();
        installation.clock.advance(Duration.ofSeconds(1));

        // When
        run();

        // Then
        assertThat(latest()).isEqualTo(new AdministratorPresence.NotFound(2, installation.clock.instant()));
    }

    @Test
    void whoComesBackBeforeThatIsConfirmedWasNeverGone() {
        // Given
        run();
        installation.clock.advance(AdministratorPresence.CONFIRMING);
        another.add(new WorkspaceUser(ANA, true));

        // When
        run();

        // Then
        assertThat(latest()).isInstanceOf(AdministratorPresence.Active.class);
    }

    @Test
    void aWorkspaceThatDoesNotAnswerLeavesItOpen() {
        // Given
        another.unavailable(Outage.THROTTLED);

        // When
        LookForAdministrators.Progress progress = run();

        // Then
        assertThat(progress).isEqualTo(new LookForAdministrators.Progress(1, 0, 1));
        assertThat(latest()).isEqualTo(new AdministratorPresence.Unknown(1, 2, installation.clock.instant()));
    }

    @Test
    void whenTenDoNotAnswerTheOthersAreNotAsked() {
        // Given
        for (int i = 0; i < 10; i++) {
            workspace("a-silent-one-" + i).unavailable(Outage.UNREACHABLE);
        }
        prod.add(new WorkspaceUser(ANA, true));

        // When
        run();

        // Then
        assertThat(latest()).isEqualTo(new AdministratorPresence.Unknown(10, 10, installation.clock.instant()));
        assertThat(prod.calls()).isZero();
    }

    @Test
    void doubtAfterAMissBeginsAnew() {
        // Given
        run();
        installation.clock.advance(AdministratorPresence.CONFIRMING);
        another.refuse(Refusal.NOT_AN_ADMIN);
        run();
        another.answerAgain();
        installation.clock.advance(Duration.ofDays(1));

        // When
        run();

        // Then
        assertThat(latest()).isEqualTo(new AdministratorPresence.Missed(2, installation.clock.instant()));
    }

    @Test
    void aWorkspaceThatDoesNotAnswerDoesNotMatterWhereAnotherKnowsHim() {
        // Given
        another.unavailable(Outage.UNREACHABLE);
        prod.add(new WorkspaceUser(ANA, true));

        // When
        run();

        // Then
        assertThat(latest()).isInstanceOf(AdministratorPresence.Active.class);
    }

    @Test
    void whereNoWorkspaceIsConnectedNothingIsKnown() {
        // Given
        installation.connections.forget(new WorkspaceName("another"), FIVETRAN);
        installation.connections.forget(Installation.PROD, FIVETRAN);

        // When
        run();

        // Then
        assertThat(latest()).isEqualTo(new AdministratorPresence.Unknown(0, 0, installation.clock.instant()));
    }

    @Test
    void replicasThatLookAtOnceLookOnce() {
        // Given
        Mortal process = new Mortal();
        UseCases slow = installation.replica(process);
        process.before("record", 1, () -> assertThat(run().looked()).isZero());

        // When
        LookForAdministrators.Progress progress = slow.accounts(Installation.ATTESTED_EVERY)
                .lookForAdministrators()
                .run();

        // Then
        assertThat(progress.looked()).isEqualTo(1);
    }

    @Test
    void whoDiesWhileLookingIsFollowedByAnother() {
        // Given
        Mortal process = new Mortal();
        UseCases dying = installation.replica(process);
        process.dieAfter(3, false);
        try {
            dying.accounts(Installation.ATTESTED_EVERY).lookForAdministrators().run();
        } catch (Mortal.Killed killed) {
            assertThat(installation.administratorLooks.latest()).isEmpty();
        }
        installation.clock.advance(Duration.ofHours(1));

        // When
        run();

        // Then
        assertThat(latest()).isInstanceOf(AdministratorPresence.Missed.class);
    }

    private LookForAdministrators.Progress run() {
        return installation
                .useCases
                .accounts(Installation.ATTESTED_EVERY)
                .lookForAdministrators()
                .run();
    }

    private @Nullable AdministratorPresence latest() {
        return installation.administratorLooks.latest().get(FIVETRAN);
    }
}

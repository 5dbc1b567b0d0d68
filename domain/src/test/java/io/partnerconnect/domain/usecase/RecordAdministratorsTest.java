package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who had a partner connected first becomes the administrator of its account. */
class RecordAdministratorsTest {
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");
    private static final WorkspaceName OTHER = new WorkspaceName("another");

    private final Installation installation = new Installation();

    @BeforeEach
    void registered() {
        installation.registerProd();
        installation.register(OTHER.value());
    }

    @Test
    void whoConnectsFirstIsAdministratorSinceThen() {
        // Given
        Operation first = connected(Installation.PROD, "Ana@example.com");
        connected(OTHER, "bob@example.com");

        // When
        RecordAdministrators.Progress progress = run(installation.useCases);

        // Then
        assertThat(progress).isEqualTo(new RecordAdministrators.Progress(1, 0));
        assertThat(administrator())
                .contains(new AccountUser(
                        ANA, AccountRole.ADMINISTRATOR, Actor.service("partner-accounts"), endOf(first)));
    }

    @Test
    void thatIsInTheAuditAsTheServicesOwnDoing() {
        // Given
        Operation first = connected(Installation.PROD, "ana@example.com");

        // When
        run(installation.useCases);

        // Then
        assertThat(recordings())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.actor()).isEqualTo(Actor.service("partner-accounts")))
                .first()
                .satisfies(intent ->
                        assertThat(intent.reason()).contains(first.id().toString()));
        assertThat(recordings().getLast().outcome()).isEqualTo(AuditEvent.OutcomeKind.SUCCEEDED);
    }

    @Test
    void whoeverIsAdministratorStaysThat() {
        // Given
        set(BOB, 0);
        connected(Installation.PROD, "ana@example.com");

        // When
        RecordAdministrators.Progress progress = run(installation.useCases);

        // Then
        assertThat(progress).isEqualTo(new RecordAdministrators.Progress(0, 0));
        assertThat(administrator().map(AccountUser::email)).contains(BOB);
    }

    @Test
    void aCallerWhoseNameIsNoAddressIsNobodyAndThatIsSaid() {
        // Given
        connected(Installation.PROD, "portal");

        // When
        RecordAdministrators.Progress progress = run(installation.useCases);

        // Then
        assertThat(progress).isEqualTo(new RecordAdministrators.Progress(0, 0));
        assertThat(administrator()).isEmpty();
        assertThat(installation
                        .useCases
                        .accounts(Installation.ATTESTED_EVERY)
                        .browsePartnerAccounts()
                        .get(Sight.everything(), FIVETRAN)
                        .concerns())
                .singleElement()
                .satisfies(concern -> assertThat(concern.sentence()).contains("portal"));
    }

    @Test
    void theFirstPersonCountsWhereOthersConnectedBefore() {
        // Given
        connected(Installation.PROD, "portal");
        connected(OTHER, "ana@example.com");

        // When
        run(installation.useCases);

        // Then
        assertThat(administrator().map(AccountUser::email)).contains(ANA);
    }

    @Test
    void afterAnAccountEndedOnlyANewConnectionCounts() {
        // Given
        connected(Installation.PROD, "ana@example.com");
        run(installation.useCases);
        installation.connections.forget(Installation.PROD, FIVETRAN);
        installation
                .useCases
                .accounts(Installation.ATTESTED_EVERY)
                .removeAccountUser()
                .handle(installation.reasoned(), new RemoveAccountUser.Command(FIVETRAN, ANA));
        assertThat(run(installation.useCases).recorded()).isZero();
        installation.clock.advance(Duration.ofDays(1));

        // When
        connected(OTHER, "bob@example.com");
        run(installation.useCases);

        // Then
        assertThat(administrator().map(AccountUser::email)).contains(BOB);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false", "4,true", "5,true"
    })
    void whereverAProcessDiesTheNextFindsWhatIsLeftToDo(int calls, boolean afterItsEffect) {
        // Given
        connected(Installation.PROD, "ana@example.com");
        Mortal process = new Mortal();
        UseCases dying = installation.replica(process);
        process.dieAfter(calls, afterItsEffect);
        try {
            run(dying);
        } catch (Mortal.Killed killed) {
            assertThat(killed).isNotNull();
        }

        // When
        run(installation.useCases);

        // Then
        assertThat(administrator().map(AccountUser::email)).contains(ANA);
        assertThat(account().version()).isEqualTo(1);
    }

    @Test
    void ofTwoReplicasThatSeeTheSameOneRecords() {
        // Given
        connected(Installation.PROD, "ana@example.com");
        Mortal process = new Mortal();
        UseCases slow = installation.replica(process);
        process.before("put", 1, () -> run(installation.useCases));

        // When
        RecordAdministrators.Progress progress = run(slow);

        // Then
        assertThat(progress).isEqualTo(new RecordAdministrators.Progress(0, 1));
        assertThat(account().version()).isEqualTo(1);
        assertThat(recordings())
                .filteredOn(event -> event.phase() == AuditPhase.OUTCOME)
                .extracting(AuditEvent::outcome)
                .containsExactlyInAnyOrder(AuditEvent.OutcomeKind.SUCCEEDED, AuditEvent.OutcomeKind.FAILED);
    }

    @Test
    void whoIsSetMeanwhileIsNotReplaced() {
        // Given
        connected(Installation.PROD, "ana@example.com");
        Mortal process = new Mortal();
        UseCases slow = installation.replica(process);
        process.before("put", 1, () -> set(BOB, 0));

        // When
        run(slow);

        // Then
        assertThat(administrator().map(AccountUser::email)).contains(BOB);
    }

    private List<AuditEvent> recordings() {
        return installation.ledger.written().stream()
                .filter(event -> event.action().equals("partner-account.record-administrator"))
                .toList();
    }

    private void set(EmailAddress administrator, long version) {
        installation
                .useCases
                .accounts(Installation.ATTESTED_EVERY)
                .setAdministrator()
                .handle(
                        installation.reasoned(),
                        new SetAdministrator.Command(FIVETRAN, administrator, Former.USER, version));
    }

    private Operation connected(WorkspaceName workspace, String caller) {
        Mandate mandate = new Mandate(
                installation.ids.nextOperation(),
                new Actor(Actor.Kind.API_KEY, caller),
                new Reason("a test"),
                null,
                null);
        Operation begun = Answers.started(installation
                        .useCases
                        .operations()
                        .connectPartner()
                        .handle(
                                mandate,
                                new ConnectPartner.Command(
                                        new ConnectionName(workspace, FIVETRAN),
                                        TokenLifetime.ofSeconds(86_400),
                                        null,
                                        false,
                                        new Delivery.SecretScope("partners", "fivetran"))))
                .operation();
        installation.operateFor(Duration.ofMinutes(5), installation.useCases);
        return installation.operation(begun.id());
    }

    private static Instant endOf(Operation operation) {
        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
        return ((OperationState.Succeeded) operation.state()).at();
    }

    private static RecordAdministrators.Progress run(UseCases replica) {
        return replica.accounts(Installation.ATTESTED_EVERY)
                .recordAdministrators()
                .run();
    }

    private PartnerAccount account() {
        return installation.accounts.find(FIVETRAN).orElseThrow();
    }

    private Optional<AccountUser> administrator() {
        return installation.accounts.find(FIVETRAN).flatMap(PartnerAccount::administrator);
    }
}

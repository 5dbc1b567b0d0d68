package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.Attestation;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerAccountsTest {
    private static final Duration EVERY = Installation.ATTESTED_EVERY;
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();
    private static final PartnerKey LABELBOX = Installation.LABELBOX.key();
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");

    private final Installation installation = new Installation();
    private final AccountUseCases accounts = installation.useCases.accounts(EVERY);
    private final BrowsePartnerAccounts browse = accounts.browsePartnerAccounts();

    @BeforeEach
    void registered() {
        installation.registerProd();
    }

    @Test
    void aPartnerOfWhichNothingIsRecordedIsShownWithWhatTheCatalogueKnows() {
        AccountReport report = browse.get(Sight.everything(), FIVETRAN);

        assertThat(report.partner()).isEqualTo(Installation.FIVETRAN);
        assertThat(report.account().version()).isZero();
        assertThat(report.isThere()).isFalse();
        assertThat(report.concerns()).isEmpty();
    }

    @Test
    void theFirstAdministratorIsRecordedByWhoSaysSo() {
        PartnerAccount account = set(ANA, Former.USER, 0);

        assertThat(account.administrator())
                .contains(
                        new AccountUser(ANA, AccountRole.ADMINISTRATOR, AnIntent.ALICE, installation.clock.instant()));
        assertThat(browse.get(Sight.everything(), FIVETRAN).account()).isEqualTo(account);
    }

    @Test
    void whoReadAnotherVersionDoesNotTransfer() {
        // Given
        set(ANA, Former.USER, 0);

        // Then
        assertThat(catchThrowable(() -> set(BOB, Former.USER, 0))).isInstanceOf(Failure.Stale.class);
        assertThat(browse.get(Sight.everything(), FIVETRAN)
                        .account()
                        .administrator()
                        .map(AccountUser::email))
                .contains(ANA);
    }

    @Test
    void aTransferIsInTheAuditWithWhoTookOverAndWhy() {
        // Given
        set(ANA, Former.USER, 0);

        // When
        set(BOB, Former.REMOVED, 1);

        // Then
        assertThat(installation.ledger.written())
                .filteredOn(event -> event.action().equals("partner-account.set-administrator"))
                .extracting(event -> event.phase() + " " + subject(event))
                .containsExactly(
                        "INTENT ACCOUNT_USER ana@example.com fivetran",
                        "OUTCOME ACCOUNT_USER ana@example.com fivetran",
                        "INTENT ACCOUNT_USER bob@example.com fivetran",
                        "OUTCOME ACCOUNT_USER bob@example.com fivetran");
    }

    private static String subject(AuditEvent event) {
        var subject = event.subject();
        return subject == null
                ? "of nothing"
                : subject.kind() + " " + subject.id() + " "
                        + (subject.partner() == null ? "" : subject.partner().value());
    }

    @Test
    void delegatesAreRecordedOnlyWhereTheCatalogueSaysThatThePartnerKnowsThem() {
        // Given
        set(ANA, Former.USER, 0);
        assertThat(putUser(FIVETRAN, BOB, AccountRole.DELEGATE).role()).isEqualTo(AccountRole.DELEGATE);
        withoutDelegation();

        // Then
        Ends.withInvalid(
                "role",
                catchThrowable(() -> putUser(FIVETRAN, new EmailAddress("carl@example.com"), AccountRole.DELEGATE)));
        Ends.withInvalid("previous_administrator", catchThrowable(() -> set(BOB, Former.DELEGATE, 2)));
        assertThat(browse.user(FIVETRAN, BOB).role()).isEqualTo(AccountRole.DELEGATE);
    }

    private void withoutDelegation() {
        Partner it = Installation.FIVETRAN;
        Partner partner = new Partner(
                it.key(),
                it.displayName(),
                it.category(),
                it.integrationType(),
                it.servicePrincipalName(),
                it.authOptions(),
                it.signIn(),
                false,
                it.clouds(),
                it.links(),
                it.source(),
                0);
        installation.useCases.overridePartner().handle(installation.mandate(), new OverridePartner.Command(partner));
    }

    @Test
    void usersArePagedByAddress() {
        // Given
        set(BOB, Former.USER, 0);
        putUser(FIVETRAN, ANA, AccountRole.USER);

        // When
        Page<AccountUser> first = browse.users(FIVETRAN, PageRequest.first(1));
        Page<AccountUser> second = browse.users(FIVETRAN, new PageRequest(1, first.next()));

        // Then
        assertThat(first.items()).extracting(AccountUser::email).containsExactly(ANA);
        assertThat(second.items()).extracting(AccountUser::email).containsExactly(BOB);
        assertThat(second.next()).isNull();
        Ends.withInvalid(
                "page_token", catchThrowable(() -> browse.users(FIVETRAN, new PageRequest(1, new Cursor("not one")))));
    }

    @Test
    void twoWhoChangeUsersAtOnceBothDo() {
        // Given
        set(ANA, Former.USER, 0);
        Mortal process = new Mortal();
        AccountUseCases slow = installation.replica(process).accounts(EVERY);
        process.before("put", 1, () -> putUser(FIVETRAN, BOB, AccountRole.USER));

        // When
        slow.putAccountUser()
                .handle(
                        installation.reasoned(),
                        new PutAccountUser.Command(FIVETRAN, new EmailAddress("carl@example.com"), AccountRole.USER));

        // Then
        assertThat(browse.users(FIVETRAN, PageRequest.first(10)).items())
                .extracting(user -> user.email().value())
                .containsExactly("ana@example.com", "bob@example.com", "carl@example.com");
    }

    @Test
    void theAdministratorGoesLastAndOnlyWhenNoWorkspaceIsConnected() {
        // Given
        set(ANA, Former.USER, 0);
        record(FIVETRAN);
        assertThat(catchThrowable(() -> remove(ANA))).satisfies(end -> Ends.with("account-administrator-needed", end));
        installation.connections.forget(Installation.PROD, FIVETRAN);
        assertThat(browse.get(Sight.everything(), FIVETRAN).isLastWorkspaceGone())
                .isTrue();

        // When
        remove(ANA);

        // Then
        assertThat(browse.get(Sight.everything(), FIVETRAN).isThere()).isFalse();
        assertThat(catchThrowable(() -> remove(ANA))).satisfies(end -> Ends.with("account-user-not-found", end));
    }

    @Test
    void accountsWithUsersOrAConnectionAreListedByPartner() {
        // Given
        record(LABELBOX);
        set(ANA, Former.USER, 0);

        // When
        Page<AccountReport> first = browse.list(Sight.everything(), PageRequest.first(1));
        Page<AccountReport> second = browse.list(Sight.everything(), new PageRequest(1, first.next()));

        // Then
        assertThat(first.items()).extracting(report -> report.partner().key()).containsExactly(FIVETRAN);
        assertThat(second.items()).singleElement().satisfies(report -> {
            assertThat(report.partner().key()).isEqualTo(LABELBOX);
            assertThat(report.connected()).containsExactly(Installation.PROD);
        });
        assertThat(second.next()).isNull();
    }

    @Test
    void anAttestationIsKeptAndOverdueSomeTimeAfter() {
        // Given
        set(ANA, Former.USER, 0);
        installation.clock.advance(EVERY.plusSeconds(1));
        assertThat(browse.get(Sight.everything(), FIVETRAN).isAttestationOverdue())
                .isTrue();

        // When
        PartnerAccount attested = attest(1L);

        // Then
        assertThat(attested.attestation()).isEqualTo(new Attestation(AnIntent.ALICE, installation.clock.instant()));
        assertThat(browse.get(Sight.everything(), FIVETRAN).isAttestationOverdue())
                .isFalse();
        assertThat(browse.get(Sight.everything(), FIVETRAN).attestationDue())
                .isEqualTo(installation.clock.instant().plus(EVERY));
    }

    @Test
    void onlyWhatWasReadIsConfirmedWhenTheVersionIsSaid() {
        // Given
        set(ANA, Former.USER, 0);
        putUser(FIVETRAN, BOB, AccountRole.USER);

        // Then
        assertThat(catchThrowable(() -> attest(1L))).isInstanceOf(Failure.Stale.class);
        assertThat(attest(null).attestation()).isNotNull();
    }

    @Test
    void nobodyConfirmsAnAccountWithoutUsers() {
        assertThat(catchThrowable(() -> attest(null))).satisfies(end -> Ends.with("partner-account-not-found", end));
    }

    @Test
    void aPartnerThatIsNotInTheCatalogueHasNoAccount() {
        PartnerKey unknown = new PartnerKey("unknown");

        assertThat(List.of(
                        catchThrowable(() -> browse.get(Sight.everything(), unknown)),
                        catchThrowable(() -> browse.users(unknown, PageRequest.first(1))),
                        catchThrowable(() -> putUser(unknown, ANA, AccountRole.USER))))
                .allSatisfy(end -> Ends.with("partner-not-found", end));
    }

    @Test
    void whoBecameAdministratorBeforeTheProcessDiedIsSettledAsThat() {
        OperationId died = diesBefore("conclude", ANA, 0);

        installation.settleFor(Duration.ofMinutes(5));

        assertThat(installation.settlementsOf(died)).containsExactly("took-effect");
    }

    @Test
    void whoDidNotBecomeAdministratorIsSettledAsThat() {
        // Given
        set(ANA, Former.USER, 0);
        installation.clock.advance(Duration.ofSeconds(1));
        OperationId died = diesBefore("put", BOB, 1);

        // When
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
    }

    @Test
    void whoSeesOneConnectedWorkspaceSeesTheAccountAndNothingOfTheOthers() {
        installation.workspaces.register(SomeWorkspaces.workspace("prod-us"));
        for (String workspace : List.of("prod-eu", "prod-us")) {
            installation.connections.record(new RecordedConnection(
                    new WorkspaceName(workspace), FIVETRAN, AnIntent.ALICE, installation.clock.instant()));
        }

        AccountReport whole = browse.get(Sight.everything(), FIVETRAN);
        AccountReport part = browse.get(SomeSights.in(new WorkspaceName("prod-eu")), FIVETRAN);
        Throwable none = catchThrowable(() -> browse.get(SomeSights.in(new WorkspaceName("dev")), FIVETRAN));

        assertThat(whole.connected()).hasSize(2);
        assertThat(part.connected()).containsExactly(new WorkspaceName("prod-eu"));
        assertThat(part.isLastWorkspaceGone()).isFalse();
        assertThat(none).isInstanceOf(Failure.NotFound.class);
        assertThat(browse.list(SomeSights.in(new WorkspaceName("dev")), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(browse.list(SomeSights.of(FIVETRAN), PageRequest.first(10)).items())
                .containsExactly(whole);
    }

    @Test
    void whoMayHaveBeenAdministratorBeforeTheNextCannotBeTold() {
        // Given
        OperationId died = diesBefore("put", BOB, 0);
        installation.clock.advance(Duration.ofSeconds(1));
        set(ANA, Former.USER, 0);

        // When
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("undetermined");
    }

    private OperationId diesBefore(String method, EmailAddress administrator, long version) {
        Mortal process = new Mortal();
        AccountUseCases dying = installation.replica(process).accounts(EVERY);
        process.before(method, 1, () -> {
            throw new Mortal.Killed();
        });
        Mandate mandate = installation.reasoned();
        SetAdministrator.Command command = new SetAdministrator.Command(FIVETRAN, administrator, Former.USER, version);
        assertThat(catchThrowable(() -> dying.setAdministrator().handle(mandate, command)))
                .isInstanceOf(Mortal.Killed.class);
        return mandate.operation();
    }

    private PartnerAccount set(EmailAddress administrator, Former former, long version) {
        return Answers.result(accounts.setAdministrator()
                .handle(
                        installation.reasoned(),
                        new SetAdministrator.Command(FIVETRAN, administrator, former, version)));
    }

    private AccountUser putUser(PartnerKey partner, EmailAddress email, AccountRole role) {
        return Answers.result(accounts.putAccountUser()
                .handle(installation.reasoned(), new PutAccountUser.Command(partner, email, role)));
    }

    private void remove(EmailAddress email) {
        accounts.removeAccountUser().handle(installation.reasoned(), new RemoveAccountUser.Command(FIVETRAN, email));
    }

    private PartnerAccount attest(@Nullable Long version) {
        return Answers.result(
                accounts.attestAccount().handle(installation.reasoned(), new AttestAccount.Command(FIVETRAN, version)));
    }

    private void record(PartnerKey partner) {
        WorkspaceName workspace = Installation.PROD;
        installation.connections.record(
                new RecordedConnection(workspace, partner, AnIntent.ALICE, installation.clock.instant()));
    }
}

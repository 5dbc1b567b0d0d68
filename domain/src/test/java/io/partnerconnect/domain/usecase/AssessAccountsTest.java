package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.SetAdministrator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessAccountsTest {
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");
    private static final Duration EVERY = Installation.ATTESTED_EVERY;

    private final Installation installation = new Installation();
    private final AccountUseCases accounts = installation.useCases.accounts(EVERY);

    @BeforeEach
    void connected() {
        installation.registerProd();
        record();
    }

    @Test
    void whatAChangeMeansIsFoundWithIt() {
        // Given
        assess();
        assertThat(open()).containsExactly("NO_ADMINISTRATOR ");

        // When
        set(ANA);

        // Then
        assertThat(open()).containsExactly("ADMINISTRATOR_ALONE ana@example.com");
    }

    @Test
    void anAttestationBecomesOverdueWithTimeAloneAndIsOwedUntilItIsGiven() {
        // Given
        set(ANA);
        installation.clock.advance(EVERY);
        assess();
        assertThat(open()).doesNotContain("ATTESTATION_OVERDUE ");
        assertThat(owed()).isEmpty();

        // When
        installation.clock.advance(Duration.ofSeconds(1));
        assess();

        // Then
        assertThat(open()).contains("ATTESTATION_OVERDUE ");
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.ATTESTATION);
            assertThat(owed.kind().isForPeople()).isTrue();
            assertThat(owed.operation()).isNull();
            assertThat(owed.subject()).isEqualTo(AuditSubject.of(FIVETRAN));
            assertThat(owed.since()).isEqualTo(installation.clock.instant().minusSeconds(1));
            assertThat(owed.docs()).isEqualTo(Installation.FIVETRAN.links().docs());
        });
        attest();
        assertThat(open()).doesNotContain("ATTESTATION_OVERDUE ");
        assertThat(owed()).isEmpty();
    }

    @Test
    void whoIsConfirmedToBeNoActiveUserIsFoundByTheLookItself() {
        // Given
        set(ANA);
        look();
        assertThat(open()).containsExactly("ADMINISTRATOR_ALONE ana@example.com");
        installation.clock.advance(AdministratorPresence.CONFIRMING);

        // When
        look();

        // Then
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "ADMINISTRATOR_ALONE ana@example.com", "ADMINISTRATOR_NOT_ACTIVE ana@example.com");
    }

    @Test
    void aChangeIsMadeAlsoWhenItsMeaningCannotBeKeptAndTheNextRunFindsIt() {
        // Given
        Mortal process = new Mortal();
        AccountUseCases unlucky = installation.replica(process).accounts(EVERY);
        process.before("begin", 1, installation.database::cut);
        assess();

        // When
        PartnerAccount account = Answers.result(unlucky.setAdministrator()
                .handle(installation.reasoned(), new SetAdministrator.Command(FIVETRAN, ANA, Former.USER, 0)));

        // Then
        installation.database.mend();
        assertThat(account.administrator().map(AccountUser::email)).contains(ANA);
        assertThat(open()).containsExactly("NO_ADMINISTRATOR ");
        assess();
        assertThat(open()).containsExactly("ADMINISTRATOR_ALONE ana@example.com");
    }

    @Test
    void whatAProcessThatDiesDoesNotKeepTheNextFinds() {
        for (String last : List.of("begin", "all", "keep")) {
            // Given
            Mortal process = new Mortal();
            AccountUseCases dying = installation.replica(process).accounts(EVERY);
            process.before(last, 1, () -> {
                throw new Mortal.Killed();
            });
            assertThat(catchThrowable(() -> dying.assessAccounts().run())).isInstanceOf(Mortal.Killed.class);

            // Then
            assertThat(open()).isEmpty();
        }
        assess();
        assertThat(open()).containsExactly("NO_ADMINISTRATOR ");
    }

    /** One reads the account, another changes and assesses it, and then the first wants to keep what it had read. */
    @Test
    void whatWasReadBeforeAChangeIsNotFoundAfterIt() {
        // Given
        Mortal process = new Mortal();
        AccountUseCases slow = installation.replica(process).accounts(EVERY);
        process.before("keep", 1, () -> set(ANA));

        // When
        slow.assessAccounts().run();

        // Then
        assertThat(open()).containsExactly("ADMINISTRATOR_ALONE ana@example.com");
        assertThat(list(true)).isEmpty();
    }

    @Test
    void whatIsNotInTheCatalogueAnyMoreIsOfNoConcern() {
        // Given
        installation.connections.record(new RecordedConnection(
                Installation.PROD, new PartnerKey("unheard-of"), AnIntent.ALICE, installation.clock.instant()));

        // When
        assess();

        // Then
        assertThat(list(false))
                .extracting(finding -> finding.found().scope().partner())
                .containsOnly(FIVETRAN);
    }

    /** Whatever happens in 60 lives of an account, each finding is open exactly while what it says is so. */
    @Test
    void eachIsOpenExactlyWhileItsDefinitionHolds() {
        Random random = new Random(17);
        Set<String> seen = new TreeSet<>();
        for (int life = 0; life < 60; life++) {
            Life it = new Life(random);
            for (int step = 0; step < 40; step++) {
                // When
                String what = it.step();

                // Then
                it.assertFoundAsDefined("life " + life + ", step " + step + ": " + what, seen);
            }
        }
        assertThat(seen)
                .containsExactly(
                        "ADMINISTRATOR_ALONE",
                        "ADMINISTRATOR_NOT_ACTIVE",
                        "ATTESTATION_OVERDUE",
                        "NO_ADMINISTRATOR",
                        "NO_WORKSPACE_CONNECTED");
    }

    /** An account to which one thing happens after the other. */
    private static final class Life {
        private final Random random;
        private final AssessAccountsTest test = new AssessAccountsTest();
        private final Map<String, Instant> since = new HashMap<>();
        private int ended;

        Life(Random random) {
            this.random = random;
            test.connected();
        }

        /** What people do means something at once; what comes by itself, with the next run. */
        String step() {
            test.installation.clock.advance(
                    Duration.ofDays(random.nextInt(3) * 40L).plusSeconds(1));
            int what = random.nextInt(9);
            EmailAddress who = random.nextBoolean() ? ANA : BOB;
            String did = switch (what) {
                case 0 -> attempt("set " + who, () -> test.set(who));
                case 1 -> attempt("delegate " + who, () -> test.put(who, AccountRole.DELEGATE));
                case 2 -> attempt("user " + who, () -> test.put(who, AccountRole.USER));
                case 3, 4 -> attempt("remove " + who, () -> test.remove(who));
                case 5 -> attempt("attest", test::attest);
                case 6 -> attempt("connect", test::record);
                case 7 -> attempt("disconnect", test::forget);
                default -> attempt("look", () -> seen(random.nextBoolean()));
            };
            if (what > 5 || did.startsWith("refused")) {
                test.assess();
            }
            return did;
        }

        private static String attempt(String what, Runnable deed) {
            try {
                deed.run();
                return what;
            } catch (Failure refused) {
                return "refused to " + what;
            }
        }

        private void seen(boolean active) {
            Instant now = test.installation.clock.instant();
            test.account().flatMap(PartnerAccount::administrator).ifPresent(administrator -> {
                assertThat(test.installation.administratorLooks.take(now, 5)).isNotNull();
                test.installation.administratorLooks.record(
                        FIVETRAN,
                        administrator.email(),
                        active
                                ? new AdministratorPresence.Active(Installation.PROD, now)
                                : new AdministratorPresence.NotFound(1, now),
                        now);
            });
        }

        void assertFoundAsDefined(String when, Set<String> seen) {
            Instant now = test.installation.clock.instant();
            Set<String> defined = defined(now);
            defined.forEach(each -> since.putIfAbsent(each, now));
            ended += since.size() - defined.size();
            since.keySet().retainAll(defined);
            assertThat(test.list(false).stream().collect(Collectors.toMap(AssessAccountsTest::words, Finding::since)))
                    .as(when)
                    .isEqualTo(since);
            assertThat(test.list(true)).as(when).hasSize(ended);
            defined.forEach(each -> seen.add(each.substring(0, each.indexOf(' '))));
        }

        private Set<String> defined(Instant now) {
            Set<String> defined = new TreeSet<>();
            List<AccountUser> users = test.account().map(PartnerAccount::users).orElse(List.of());
            List<WorkspaceName> connected = test.installation.connections.workspacesOf(FIVETRAN);
            Optional<AccountUser> administrator = users.stream()
                    .filter(user -> user.role() == AccountRole.ADMINISTRATOR)
                    .findFirst();
            if (administrator.isEmpty() && users.size() + connected.size() > 0) {
                defined.add("NO_ADMINISTRATOR ");
            }
            if (administrator.isPresent() && users.stream().noneMatch(user -> user.role() == AccountRole.DELEGATE)) {
                defined.add("ADMINISTRATOR_ALONE " + administrator.get().email());
            }
            if (test.installation.administratorLooks.latest().get(FIVETRAN) instanceof AdministratorPresence.NotFound) {
                defined.add("ADMINISTRATOR_NOT_ACTIVE "
                        + administrator.orElseThrow().email());
            }
            if (!users.isEmpty() && connected.isEmpty()) {
                defined.add("NO_WORKSPACE_CONNECTED ");
            }
            test.account()
                    .map(each -> each.attestation() == null
                            ? each.since()
                            : each.attestation().at())
                    .filter(confirmed -> !users.isEmpty() && confirmed.isBefore(now.minus(EVERY)))
                    .ifPresent(confirmed -> defined.add("ATTESTATION_OVERDUE "));
            return defined;
        }
    }

    private void assess() {
        accounts.assessAccounts().run();
    }

    private void look() {
        accounts.lookForAdministrators().run();
    }

    private void set(EmailAddress administrator) {
        long version = account().map(PartnerAccount::version).orElse(0L);
        Answers.result(accounts.setAdministrator()
                .handle(
                        installation.reasoned(),
                        new SetAdministrator.Command(FIVETRAN, administrator, Former.USER, version)));
    }

    private void put(EmailAddress who, AccountRole role) {
        Answers.result(accounts.putAccountUser()
                .handle(installation.reasoned(), new PutAccountUser.Command(FIVETRAN, who, role)));
    }

    private void remove(EmailAddress who) {
        Answers.result(accounts.removeAccountUser()
                .handle(installation.reasoned(), new RemoveAccountUser.Command(FIVETRAN, who)));
    }

    private void attest() {
        Answers.result(
                accounts.attestAccount().handle(installation.reasoned(), new AttestAccount.Command(FIVETRAN, null)));
    }

    private void record() {
        installation.connections.record(
                new RecordedConnection(Installation.PROD, FIVETRAN, AnIntent.ALICE, installation.clock.instant()));
    }

    private void forget() {
        installation.connections.forget(Installation.PROD, FIVETRAN);
    }

    private Optional<PartnerAccount> account() {
        return installation.accounts.find(FIVETRAN);
    }

    private List<OwedWork> owed() {
        return Installation.owed(installation.useCases);
    }

    private List<String> open() {
        return list(false).stream().map(AssessAccountsTest::words).toList();
    }

    private static String words(Finding finding) {
        FindingKind kind = finding.found().cause().kind();
        return kind + " " + finding.found().cause().subject();
    }

    private List<Finding> list(boolean closed) {
        return installation
                .findings
                .list(
                        Sight.everything(),
                        new FindingFilter(null, null, null, null, null, closed),
                        installation.clock.instant(),
                        PageRequest.first(1000))
                .items();
    }
}

package io.partnerconnect.domain.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountFindingsTest {
    private static final Instant NOW = MovableClock.START;
    private static final Duration EVERY = Duration.ofDays(180);
    private static final Partner FIVETRAN = SomePartners.partner("fivetran");
    private static final Partner TABLEAU = SomePartners.barePartner("tableau");

    /** In 2,000 worlds each kind comes up, and each is found exactly where its sentence holds. */
    @Test
    void inAnyWorldExactlyThatIsFoundWhoseCauseIsThere() {
        Random random = new Random(20261130);
        Set<FindingKind> seen = new TreeSet<>();
        for (int world = 0; world < 2000; world++) {
            // Given
            AccountReport report = any(random);

            // When
            List<Found> found = report.findings();

            // Then
            assertThat(found.stream()
                            .map(each ->
                                    each.cause().kind() + " " + each.cause().subject()))
                    .as("world %d: %s", world, report)
                    .containsExactlyInAnyOrderElementsOf(theRules(report));
            assertThat(found).allSatisfy(each -> {
                assertThat(each.scope())
                        .isEqualTo(new FindingScope.OfAccount(report.partner().key()));
                assertThat(each.severity()).isEqualTo(each.cause().kind().severity());
                assertThat(each.evidence()).isNotEmpty();
            });
            found.forEach(each -> seen.add(each.cause().kind()));
        }
        assertThat(seen)
                .containsExactly(
                        FindingKind.NO_ADMINISTRATOR,
                        FindingKind.ADMINISTRATOR_NOT_ACTIVE,
                        FindingKind.ATTESTATION_OVERDUE,
                        FindingKind.ADMINISTRATOR_ALONE,
                        FindingKind.NO_WORKSPACE_CONNECTED);
    }

    /** The rules once more, as docs/operations.md tells them. */
    private static List<String> theRules(AccountReport it) {
        List<String> rules = new ArrayList<>();
        List<AccountUser> users = it.account().users();
        List<String> administrators = names(users, AccountRole.ADMINISTRATOR);
        if (it.partner().signIn()
                && administrators.isEmpty()
                && users.size() + it.connected().size() > 0) {
            rules.add("NO_ADMINISTRATOR ");
        }
        for (String administrator : administrators) {
            if (it.presence() instanceof AdministratorPresence.NotFound) {
                rules.add("ADMINISTRATOR_NOT_ACTIVE " + administrator);
            }
            if (names(users, AccountRole.DELEGATE).isEmpty()) {
                rules.add("ADMINISTRATOR_ALONE " + administrator);
            }
        }
        Attestation last = it.account().attestation();
        Instant confirmed = last == null ? it.account().since() : last.at();
        if (!users.isEmpty() && Duration.between(confirmed, it.at()).compareTo(EVERY) > 0) {
            rules.add("ATTESTATION_OVERDUE ");
        }
        if (!users.isEmpty() && it.connected().isEmpty()) {
            rules.add("NO_WORKSPACE_CONNECTED ");
        }
        return rules;
    }

    private static List<String> names(List<AccountUser> users, AccountRole role) {
        return users.stream()
                .filter(user -> user.role() == role)
                .map(user -> user.email().value())
                .toList();
    }

    @Test
    void eachTellsByWhichValuesItWasFoundAndWhatTheyWereHeldAgainst() {
        EmailAddress ana = new EmailAddress("ana@example.com");
        AccountUser administrator = new AccountUser(ana, AccountRole.ADMINISTRATOR, AnIntent.ALICE, NOW);
        PartnerAccount account =
                PartnerAccount.unrecorded(FIVETRAN.key(), NOW).administeredBy(administrator, Former.USER);
        Instant later = NOW.plus(EVERY).plusSeconds(1);
        AccountReport report = new AccountReport(
                FIVETRAN,
                account,
                List.of(),
                new AdministratorPresence.NotFound(3, later),
                null,
                NOW.plus(EVERY),
                later);

        assertThat(report.findings().stream().flatMap(found -> found.evidence().stream()))
                .containsExactly(
                        new Evidence("active_in_workspaces", "0", "1 of 3"),
                        new Evidence("looked_at", later),
                        new Evidence("delegates", "0", "1"),
                        new Evidence("allows_delegation", true),
                        new Evidence("recorded_at", NOW.toString(), "confirmed by " + NOW.plus(EVERY)),
                        new Evidence("connected_workspaces", "0", "1"),
                        new Evidence("users", 1));
    }

    private static AccountReport any(Random random) {
        Partner partner = random.nextInt(4) == 0 ? TABLEAU : FIVETRAN;
        PartnerAccount account = account(partner.key(), random);
        return new AccountReport(
                partner,
                account,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new WorkspaceName("workspace-" + i))
                        .toList(),
                account.administrator().isPresent() ? presence(random) : null,
                random.nextBoolean() ? null : new Actor(Actor.Kind.API_KEY, "portal"),
                account.attestationDue(EVERY).orElse(null),
                NOW);
    }

    private static PartnerAccount account(PartnerKey partner, Random random) {
        List<AccountUser> users = new ArrayList<>();
        if (random.nextBoolean()) {
            users.add(user("ana@example.com", AccountRole.ADMINISTRATOR));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            users.add(user(
                    "user" + i + "@example.com", random.nextInt(3) == 0 ? AccountRole.DELEGATE : AccountRole.USER));
        }
        Instant since = ago(random);
        return new PartnerAccount(
                partner,
                users,
                since,
                null,
                users.isEmpty() || random.nextBoolean() ? null : new Attestation(AnIntent.ALICE, ago(random)),
                1);
    }

    /** Around the time after which it has to be confirmed anew, to the second. */
    private static Instant ago(Random random) {
        return NOW.minus(EVERY).plusSeconds(random.nextInt(5) - 2L);
    }

    private static AccountUser user(String email, AccountRole role) {
        return new AccountUser(new EmailAddress(email), role, AnIntent.ALICE, NOW.minus(EVERY));
    }

    private static @Nullable AdministratorPresence presence(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new AdministratorPresence.Active(new WorkspaceName("prod-eu"), NOW);
            case 1 -> new AdministratorPresence.Missed(2, NOW);
            case 2 -> new AdministratorPresence.Unknown(1, 2, NOW);
            case 3 -> new AdministratorPresence.NotFound(2, NOW);
            default -> null;
        };
    }
}

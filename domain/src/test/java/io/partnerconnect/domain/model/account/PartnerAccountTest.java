package io.partnerconnect.domain.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PartnerAccountTest {
    private static final Instant NOW = MovableClock.START;
    private static final Instant LATER = NOW.plus(Duration.ofDays(10));
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");
    private static final EmailAddress CARL = new EmailAddress("carl@example.com");
    private static final PartnerAccount NONE = PartnerAccount.unrecorded(new PartnerKey("fivetran"), NOW);
    private static final PartnerAccount OF_ANA =
            NONE.administeredBy(user(ANA, AccountRole.ADMINISTRATOR, NOW), Former.USER);

    @Test
    void theAdministratorBeforeStaysAsAUserUnlessItIsSaidOtherwise() {
        assertThat(rolesAfter(Former.USER)).containsExactly("ana@example.com USER", "bob@example.com ADMINISTRATOR");
        assertThat(rolesAfter(Former.DELEGATE))
                .containsExactly("ana@example.com DELEGATE", "bob@example.com ADMINISTRATOR");
        assertThat(rolesAfter(Former.REMOVED)).containsExactly("bob@example.com ADMINISTRATOR");
    }

    private static List<String> rolesAfter(Former former) {
        PartnerAccount account = OF_ANA.with(user(BOB, AccountRole.USER, NOW))
                .administeredBy(user(BOB, AccountRole.ADMINISTRATOR, LATER), former);
        return account.users().stream()
                .map(user -> user.email() + " " + user.role())
                .toList();
    }

    @Test
    void whoIsAdministratorAlreadyChangesNothing() {
        assertThat(OF_ANA.administeredBy(user(ANA, AccountRole.ADMINISTRATOR, LATER), Former.REMOVED))
                .isEqualTo(OF_ANA);
        assertThat(OF_ANA.with(user(ANA, AccountRole.ADMINISTRATOR, LATER))).isEqualTo(OF_ANA);
    }

    @Test
    void aRoleThatSomebodyHasAlreadyChangesNothing() {
        PartnerAccount account = OF_ANA.with(user(BOB, AccountRole.DELEGATE, NOW));

        assertThat(account.with(user(BOB, AccountRole.DELEGATE, LATER))).isEqualTo(account);
        assertThat(account.with(user(BOB, AccountRole.USER, LATER)).find(BOB))
                .contains(user(BOB, AccountRole.USER, LATER));
    }

    @Test
    void nobodyBecomesAdministratorBesideOthers() {
        Failure.Invalid refused = catchThrowableOfType(
                Failure.Invalid.class, () -> OF_ANA.with(user(BOB, AccountRole.ADMINISTRATOR, LATER)));

        assertThat(refused.errors().getFirst().field()).isEqualTo("role");
        assertThat(refused).hasMessageContaining("PUT /partner-accounts/fivetran");
    }

    @Test
    void theAdministratorNeitherStepsDownNorGoesWithoutASuccessor() {
        PartnerAccount withBob = OF_ANA.with(user(BOB, AccountRole.USER, NOW));

        assertNeeded(() -> OF_ANA.with(user(ANA, AccountRole.USER, LATER)));
        assertNeeded(() -> OF_ANA.without(ANA, true, LATER));
        assertNeeded(() -> withBob.without(ANA, false, LATER));
    }

    private static void assertNeeded(ThrowingCallable changing) {
        assertThat(catchThrowable(changing)).isInstanceOfSatisfying(Failure.Conflict.class, failure -> {
            assertThat(failure.clash()).isEqualTo(Clash.ADMINISTRATOR_NEEDED);
            assertThat(failure).hasMessageContaining("Transfer");
        });
    }

    @Test
    void anAccountEndsWithItsAdministratorWhenNoWorkspaceIsConnected() {
        PartnerAccount ended = OF_ANA.without(ANA, false, LATER);

        assertThat(ended.users()).isEmpty();
        assertThat(ended.vacatedAt()).isEqualTo(LATER);
        assertThat(ended.attestationDue(Duration.ofDays(180))).isEmpty();
    }

    @Test
    void whatWasConnectedBeforeTheEndMakesNobodyAdministrator() {
        PartnerAccount ended = OF_ANA.without(ANA, false, LATER);

        assertThat(NONE.awaits(connectedAt(NOW))).isTrue();
        assertThat(OF_ANA.awaits(connectedAt(LATER))).isFalse();
        assertThat(ended.awaits(connectedAt(LATER))).isFalse();
        assertThat(ended.awaits(connectedAt(LATER.plusSeconds(1)))).isTrue();
    }

    private static Connector connectedAt(Instant at) {
        return new Connector(
                AnOperation.connection("prod-eu", "fivetran"), new SequentialIds().nextOperation(), AnIntent.ALICE, at);
    }

    @Test
    void anAccountThatBeginsAnewOwesNothingOfTheOldOne() {
        PartnerAccount ended =
                OF_ANA.attested(new Attestation(AnIntent.ALICE, NOW)).without(ANA, false, LATER);

        PartnerAccount anew = ended.administeredBy(user(BOB, AccountRole.ADMINISTRATOR, LATER), Former.USER);

        assertThat(anew.since()).isEqualTo(LATER);
        assertThat(anew.attestation()).isNull();
        assertThat(anew.vacatedAt()).isNull();
    }

    @Test
    void anAttestationIsDueSomeTimeAfterTheBeginningOrTheLatest() {
        Duration every = Duration.ofDays(180);

        assertThat(OF_ANA.attestationDue(every)).contains(NOW.plus(every));
        assertThat(OF_ANA.attested(new Attestation(AnIntent.ALICE, LATER)).attestationDue(every))
                .contains(LATER.plus(every));
    }

    @Test
    void whoIsNotThereCannotBeRemoved() {
        assertThat(catchThrowable(() -> OF_ANA.without(CARL, true, LATER)))
                .isInstanceOfSatisfying(
                        Failure.NotFound.class,
                        failure -> assertThat(failure.code()).isEqualTo("account-user-not-found"));
    }

    @Test
    void anAccountHasOneAdministratorEachUserOnceAndNotTooMany() {
        AccountUser ana = user(ANA, AccountRole.ADMINISTRATOR, NOW);

        assertRefused("role", List.of(ana, user(BOB, AccountRole.ADMINISTRATOR, NOW)));
        assertRefused("email", List.of(ana, user(ANA, AccountRole.USER, NOW)));
        assertRefused(
                "email",
                IntStream.rangeClosed(0, PartnerAccount.MOST_USERS)
                        .mapToObj(i -> user(new EmailAddress("user-" + i + "@example.com"), AccountRole.USER, NOW))
                        .toList());
    }

    private static void assertRefused(String field, List<AccountUser> users) {
        Failure.Invalid refused = catchThrowableOfType(
                Failure.Invalid.class, () -> new PartnerAccount(NONE.partner(), users, NOW, null, null, 1));
        assertThat(refused.errors().getFirst().field()).isEqualTo(field);
    }

    private static AccountUser user(EmailAddress email, AccountRole role, Instant since) {
        return new AccountUser(email, role, AnIntent.ALICE, since);
    }
}

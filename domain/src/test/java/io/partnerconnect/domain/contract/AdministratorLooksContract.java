package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link AdministratorLooks} must do. */
public abstract class AdministratorLooksContract {
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");
    private static final Instant NOW = MovableClock.START;
    private static final Duration DAY = Duration.ofDays(1);

    /** To one database. */
    public record Ports(AdministratorLooks looks, PartnerAccounts accounts, DatabaseControls database) {}

    private Ports ports;

    /** Ports to an empty database. */
    protected abstract Ports empty();

    @BeforeEach
    void nothing() {
        ports = empty();
    }

    @Test
    void anAdministratorNobodyLookedForIsDueAndTakenOnce() {
        // Given
        administered("fivetran", ANA);

        // Then
        AdministratorLooks.Due due = new AdministratorLooks.Due(FIVETRAN, ANA, null);
        assertThat(take(NOW)).containsExactly(due);
        assertThat(take(NOW)).isEmpty();
        assertThat(take(NOW.plus(AdministratorLooks.TAKEN))).containsExactly(due);
        assertThat(ports.looks().latest()).isEmpty();
    }

    static Stream<AdministratorPresence> presences() {
        return Stream.of(
                new AdministratorPresence.Active(new WorkspaceName("prod-eu"), NOW),
                new AdministratorPresence.NotFound(3, NOW),
                new AdministratorPresence.Missed(3, NOW),
                new AdministratorPresence.Unknown(1, 3, NOW));
    }

    @ParameterizedTest
    @MethodSource("presences")
    void whatCameOfALookIsKeptUntilTheNext(AdministratorPresence presence) {
        // Given
        administered("fivetran", ANA);
        take(NOW);

        // When
        ports.looks().record(FIVETRAN, ANA, presence, NOW.plus(DAY));

        // Then
        assertThat(ports.looks().latest()).isEqualTo(Map.of(FIVETRAN, presence));
        assertThat(take(NOW.plus(DAY).minusSeconds(1))).isEmpty();
        assertThat(take(NOW.plus(DAY))).containsExactly(new AdministratorLooks.Due(FIVETRAN, ANA, presence));
    }

    @Test
    void whatIsDueLongestIsTakenFirst() {
        // Given
        administered("fivetran", ANA);
        administered("rivery", ANA);
        take(NOW);
        ports.looks().record(FIVETRAN, ANA, new AdministratorPresence.NotFound(1, NOW), NOW.plusSeconds(20));
        ports.looks()
                .record(new PartnerKey("rivery"), ANA, new AdministratorPresence.NotFound(1, NOW), NOW.plusSeconds(10));

        // When
        List<AdministratorLooks.Due> taken = ports.looks().take(NOW.plus(DAY), 1);

        // Then
        assertThat(taken).extracting(due -> due.partner().value()).containsExactly("rivery");
    }

    @Test
    void anotherAdministratorIsLookedForAnew() {
        // Given
        PartnerAccount account = administered("fivetran", ANA);
        take(NOW);
        ports.looks().record(FIVETRAN, ANA, new AdministratorPresence.NotFound(1, NOW), NOW.plus(DAY));

        // When
        ports.accounts().put(account.administeredBy(administrator(BOB), Former.USER));

        // Then
        assertThat(ports.looks().latest()).isEmpty();
        assertThat(take(NOW)).containsExactly(new AdministratorLooks.Due(FIVETRAN, BOB, null));
    }

    @Test
    void whatWasFoundOfSomebodyWhoIsNotAdministratorAnyMoreDoesNotCount() {
        // Given
        PartnerAccount account = administered("fivetran", ANA);
        take(NOW);
        ports.accounts().put(account.administeredBy(administrator(BOB), Former.REMOVED));

        // When
        ports.looks().record(FIVETRAN, ANA, new AdministratorPresence.NotFound(1, NOW), NOW.plus(DAY));

        // Then
        assertThat(ports.looks().latest()).isEmpty();
    }

    @Test
    void changesThatLeaveTheAdministratorLeaveWhatWasFound() {
        // Given
        PartnerAccount account = administered("fivetran", ANA);
        take(NOW);
        ports.looks().record(FIVETRAN, ANA, new AdministratorPresence.NotFound(1, NOW), NOW.plus(DAY));

        // When
        ports.accounts().put(account.with(new AccountUser(BOB, AccountRole.USER, AnIntent.ALICE, NOW)));

        // Then
        assertThat(ports.looks().latest()).containsOnlyKeys(FIVETRAN);
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void anAccountWithoutAdministratorIsNotLookedAt() {
        // Given
        ports.accounts()
                .put(PartnerAccount.unrecorded(FIVETRAN, NOW)
                        .with(new AccountUser(ANA, AccountRole.USER, AnIntent.ALICE, NOW)));

        // Then
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsOthers() throws InterruptedException {
        // Given
        for (int i = 0; i < 6; i++) {
            administered("partner-" + i, ANA);
        }
        Callable<List<AdministratorLooks.Due>> taking = () -> ports.looks().take(NOW, 4);

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, taking));

        // Then
        List<Object> taken = new ArrayList<>();
        ends.forEach(end -> taken.addAll((List<?>) end));
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        administered("fivetran", ANA);

        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> ports.looks().take(NOW, 10),
                        () -> ports.looks().record(FIVETRAN, ANA, new AdministratorPresence.NotFound(1, NOW), NOW),
                        () -> ports.looks().latest()));

        assertThat(take(NOW)).hasSize(1);
    }

    private List<AdministratorLooks.Due> take(Instant now) {
        return ports.looks().take(now, 10);
    }

    private PartnerAccount administered(String partner, EmailAddress email) {
        return ports.accounts()
                .put(PartnerAccount.unrecorded(new PartnerKey(partner), NOW)
                        .administeredBy(administrator(email), Former.USER));
    }

    private static AccountUser administrator(EmailAddress email) {
        return new AccountUser(email, AccountRole.ADMINISTRATOR, AnIntent.ALICE, NOW);
    }
}

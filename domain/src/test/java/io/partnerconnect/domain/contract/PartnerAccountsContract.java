package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.Attestation;
import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link PartnerAccounts} must do. */
public abstract class PartnerAccountsContract extends OperationArrangement {
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final PartnerKey DBT = new PartnerKey("dbt-cloud");
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");

    /** To the same database as {@link #ports()}. */
    protected abstract PartnerAccounts accounts();

    @Test
    void anAccountIsFoundAsItWasPutWithTheNextVersion() {
        // Given
        PartnerAccount account = unrecorded(FIVETRAN)
                .administeredBy(user(ANA, AccountRole.ADMINISTRATOR), Former.USER)
                .with(user(BOB, AccountRole.DELEGATE))
                .attested(new Attestation(AnIntent.ALICE, clock.instant().plusSeconds(5)));

        // When
        PartnerAccount stored = accounts().put(account);

        // Then
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.users()).isEqualTo(account.users());
        assertThat(stored.attestation()).isEqualTo(account.attestation());
        assertThat(stored.since()).isEqualTo(account.since());
        assertThat(accounts().find(FIVETRAN)).contains(stored);
        assertThat(accounts().find(DBT)).isEmpty();
    }

    @Test
    void whatIsPutTakesThePlaceOfWhatWasThereWithAllItsUsers() {
        // Given
        PartnerAccount first = accounts()
                .put(unrecorded(FIVETRAN)
                        .administeredBy(user(ANA, AccountRole.ADMINISTRATOR), Former.USER)
                        .with(user(new EmailAddress("carl@example.com"), AccountRole.USER)));
        clock.advance(Duration.ofDays(1));
        PartnerAccount changed = first.without(new EmailAddress("carl@example.com"), true, clock.instant())
                .administeredBy(user(BOB, AccountRole.ADMINISTRATOR), Former.DELEGATE);

        // When
        PartnerAccount second = accounts().put(changed);

        // Then
        assertThat(second.version()).isEqualTo(2);
        assertThat(accounts().find(FIVETRAN)).contains(second);
        assertThat(second.users()).isEqualTo(changed.users());
    }

    @Test
    void anAccountThatEndedIsKeptWithoutUsers() {
        // Given
        PartnerAccount administered = accounts().put(administered(FIVETRAN, ANA));

        // When
        PartnerAccount ended = accounts().put(administered.without(ANA, false, clock.instant()));

        // Then
        assertThat(accounts().find(FIVETRAN)).contains(ended);
        assertThat(ended.users()).isEmpty();
        assertThat(ended.vacatedAt()).isEqualTo(clock.instant());
    }

    @Test
    void allAreListedByPartner() {
        // Given
        PartnerAccount fivetran = accounts().put(administered(FIVETRAN, ANA).with(user(BOB, AccountRole.USER)));
        PartnerAccount dbt = accounts().put(administered(DBT, BOB));

        // When
        List<PartnerAccount> all = accounts().all();

        // Then
        assertThat(all).containsExactly(dbt, fivetran);
    }

    @Test
    void whoReadAnotherVersionChangesNothing() {
        // Given
        PartnerAccount first = accounts().put(administered(FIVETRAN, ANA));
        PartnerAccount second = accounts().put(first.with(user(BOB, AccountRole.USER)));

        // Then
        assertStale(() -> accounts().put(first.attested(new Attestation(AnIntent.ALICE, clock.instant()))));
        assertStale(() -> accounts().put(administered(FIVETRAN, BOB)));
        assertStale(() -> accounts().put(new PartnerAccount(DBT, List.of(), clock.instant(), null, null, 1)));
        assertThat(accounts().find(FIVETRAN)).contains(second);
    }

    private static void assertStale(ThrowingCallable putting) {
        assertThat(catchThrowable(putting)).isInstanceOf(Failure.Stale.class);
    }

    @Test
    void ofManyWhoRecordTheFirstAdministratorAtOnceOneDoes() throws InterruptedException {
        // Given
        Callable<PartnerAccount> recording = () -> accounts().put(administered(FIVETRAN, ANA));

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, recording));

        // Then
        assertThat(ends).filteredOn(PartnerAccount.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(Failure.Stale.class::isInstance).hasSize(3);
    }

    @Test
    void whoConnectedFirstIsToldOfPartnersWithoutAdministrator() {
        // Given
        OperationId first = connected("prod-eu", "fivetran", "ana@example.com");
        clock.advance(Duration.ofMinutes(1));
        connected("another", "fivetran", "ana@example.com");
        OperationId other = connected("another", "rivery", "portal");
        OperationId later = connected("another", "fivetran", "bob@example.com");

        // Then
        assertThat(accounts().connectors(Set.of(FIVETRAN, DBT)))
                .extracting(Connector::operation)
                .containsExactly(first, later);
        assertThat(accounts().connectors(Set.of(new PartnerKey("rivery"))))
                .containsExactly(new Connector(
                        AnOperation.connection("another", "rivery"),
                        other,
                        new Actor(Actor.Kind.API_KEY, "portal"),
                        clock.instant()));
        assertThat(accounts().connectors(Set.of())).isEmpty();
    }

    @Test
    void aConnectionThatFailedOrIsUnderWayMakesNobodyAdministrator() {
        begunAndTaken(by("ana@example.com"));
        ended(
                by("bob@example.com").on(AnOperation.connection("another", "fivetran")),
                new OperationState.Failed("invalid", clock.instant()));
        ended(
                by("carl@example.com").of(OperationKind.RELEASE).on(AnOperation.connection("another", "fivetran")),
                new OperationState.Succeeded(clock.instant()));

        assertThat(accounts().connectors(Set.of(FIVETRAN))).isEmpty();
    }

    @Test
    void whereThereIsAnAdministratorNobodyIsAwaited() {
        // Given
        connected("prod-eu", "fivetran", "ana@example.com");

        // When
        accounts().put(administered(FIVETRAN, BOB));

        // Then
        assertThat(accounts().connectors(Set.of(FIVETRAN))).isEmpty();
    }

    @Test
    void usersWithoutAnAdministratorStillAwaitWhoConnectedBefore() {
        // Given
        OperationId first = connected("prod-eu", "fivetran", "ana@example.com");
        clock.advance(Duration.ofMinutes(1));

        // When
        accounts().put(unrecorded(FIVETRAN).with(user(BOB, AccountRole.USER)));

        // Then
        assertThat(accounts().connectors(Set.of(FIVETRAN)))
                .extracting(Connector::operation)
                .containsExactly(first);
    }

    @Test
    void whatWasConnectedBeforeAnAccountEndedDoesNotCountAfterIt() {
        // Given
        connected("prod-eu", "fivetran", "ana@example.com");
        clock.advance(Duration.ofDays(1));
        PartnerAccount administered = accounts().put(administered(FIVETRAN, ANA));
        accounts().put(administered.without(ANA, false, clock.instant()));
        clock.advance(Duration.ofDays(1));

        // When
        OperationId anew = connected("prod-eu", "fivetran", "bob@example.com");

        // Then
        assertThat(accounts().connectors(Set.of(FIVETRAN)))
                .extracting(Connector::operation)
                .containsExactly(anew);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> accounts().all(),
                        () -> accounts().find(FIVETRAN),
                        () -> accounts().put(administered(FIVETRAN, ANA)),
                        () -> accounts().connectors(Set.of(FIVETRAN))));

        assertThat(accounts().all()).isEmpty();
    }

    private OperationId connected(String workspace, String partner, String caller) {
        return ended(
                by(caller).on(AnOperation.connection(workspace, partner)),
                new OperationState.Succeeded(clock.instant()));
    }

    private OperationId ended(AnOperation operation, OperationState.Ended end) {
        Lease lease = begunAndTaken(operation);
        become(lease, end);
        return operation.id();
    }

    private AnOperation by(String caller) {
        return one().by(new Operation.Requester(
                new Actor(Actor.Kind.API_KEY, caller), new Reason("a new pipeline"), null, null));
    }

    private PartnerAccount administered(PartnerKey partner, EmailAddress administrator) {
        return unrecorded(partner).administeredBy(user(administrator, AccountRole.ADMINISTRATOR), Former.USER);
    }

    private PartnerAccount unrecorded(PartnerKey partner) {
        return PartnerAccount.unrecorded(partner, clock.instant());
    }

    private AccountUser user(EmailAddress email, AccountRole role) {
        return new AccountUser(email, role, AnIntent.ALICE, clock.instant());
    }
}

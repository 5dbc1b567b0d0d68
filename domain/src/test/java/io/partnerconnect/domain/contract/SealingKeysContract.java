package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealingKeys;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SealingKeys} must do. */
public abstract class SealingKeysContract {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final ConnectionName CONNECTION = new ConnectionName(PROD, new PartnerKey("fivetran"));
    private static final Actor BOB = new Actor(Actor.Kind.API_KEY, "bob");

    /** Empty at the start of a test. */
    protected abstract SealingKeys keys();

    protected abstract Workspaces workspaces();

    protected abstract DatabaseControls database();

    /** Nothing is there from tests before. */
    protected void wipe() {}

    @BeforeEach
    void registered() {
        wipe();
        workspaces().register(SomeWorkspaces.workspace(PROD.value()));
    }

    @Test
    void aKeyIsFoundAsItWasRegistered() {
        RegisteredKey key = key("one", AnIntent.ALICE, Duration.ZERO);

        RegisteredKey held = keys().register(key);

        assertThat(held).isEqualTo(key);
        assertThat(keys().find(CONNECTION)).contains(key);
        assertThat(keys().find(new ConnectionName(PROD, new PartnerKey("dbt-cloud"))))
                .isEmpty();
    }

    @Test
    void anotherKeyTakesThePlaceOfTheOneBefore() {
        // Given
        keys().register(key("one", AnIntent.ALICE, Duration.ZERO));
        RegisteredKey other = key("two", BOB, Duration.ofDays(1));

        // When
        RegisteredKey held = keys().register(other);

        // Then
        assertThat(held).isEqualTo(other);
        assertThat(keys().find(CONNECTION)).contains(other);
    }

    @Test
    void theSameKeyAgainStaysRegisteredByWhomAndSinceWhenItWas() {
        // Given
        RegisteredKey first = keys().register(key("one", AnIntent.ALICE, Duration.ZERO));

        // When
        RegisteredKey held = keys().register(key("one", BOB, Duration.ofDays(1)));

        // Then
        assertThat(held).isEqualTo(first);
        assertThat(keys().find(CONNECTION)).contains(first);
    }

    @Test
    void aKeyIsRemovedOnce() {
        // Given
        keys().register(key("one", AnIntent.ALICE, Duration.ZERO));
        keys().remove(CONNECTION);

        // When
        Throwable again = catchThrowable(() -> keys().remove(CONNECTION));

        // Then
        Ended.as(Failure.NotFound.class, "sealing-key-not-found", again);
        assertThat(keys().find(CONNECTION)).isEmpty();
    }

    @Test
    void aWorkspaceThatIsNotRegisteredHasNoKeys() {
        ConnectionName nowhere = new ConnectionName(new WorkspaceName("nowhere"), new PartnerKey("fivetran"));

        Throwable registering = catchThrowable(() ->
                keys().register(new RegisteredKey(nowhere, recipient("one"), AnIntent.ALICE, MovableClock.START)));

        Ended.as(Failure.NotFound.class, "workspace-not-found", registering);
    }

    @Test
    void aForgottenWorkspaceTakesItsKeysAlong() {
        // Given
        keys().register(key("one", AnIntent.ALICE, Duration.ZERO));

        // When
        workspaces().forget(PROD);

        // Then
        assertThat(keys().find(CONNECTION)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> keys().register(key("one", AnIntent.ALICE, Duration.ZERO)),
                        () -> keys().find(CONNECTION),
                        () -> keys().remove(CONNECTION)));

        assertThat(keys().find(CONNECTION)).isEmpty();
    }

    private static RegisteredKey key(String thumbprint, Actor by, Duration later) {
        return new RegisteredKey(CONNECTION, recipient(thumbprint), by, MovableClock.START.plus(later));
    }

    private static Delivery.Recipient recipient(String thumbprint) {
        return new Delivery.Recipient(
                new Delivery.SealingKey("{\"kty\":\"EC\",\"kid\":\"" + thumbprint + "\"}"), thumbprint);
    }
}

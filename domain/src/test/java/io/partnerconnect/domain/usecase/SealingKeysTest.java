package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingKeysTest {
    private static final ConnectionName CONNECTION = Rotations.CONNECTION;

    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final CustodyUseCases custody = installation.useCases.custody();

    @Test
    void aRegisteredKeyTellsByWhomAndSinceWhenAndTheAuditWhichOne() {
        // Given
        Mandate mandate = installation.reasoned();

        // When
        RegisteredKey key = register(mandate, CONNECTION, "{\"kid\":\"one\"}");

        // Then
        assertThat(key.registeredBy()).isEqualTo(AnIntent.ALICE);
        assertThat(key.registeredAt()).isEqualTo(installation.clock.instant());
        assertThat(custody.browseSealingKeys().get(CONNECTION)).isEqualTo(key);
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.action()).isEqualTo("sealing-key.register");
        assertThat(outcome.result()).isEqualTo(key.recipient().thumbprint());
    }

    @Test
    void aValueIsSealedToTheRegisteredKeyWhenTheRequestNamesNone() {
        // Given
        RegisteredKey key = register(installation.reasoned(), CONNECTION, "{\"kid\":\"one\"}");

        // When
        Operation begun = rotations.begin(rotations.scheduled(new Delivery.SealedToRegistered()));
        register(installation.reasoned(), CONNECTION, "{\"kid\":\"another\"}");

        // Then
        assertThat(deliveries(installation.operation(begun.id())))
                .containsExactly(new Delivery.Sealed(key.recipient().key()));
    }

    @Test
    void withoutARegisteredKeyARequestThatNamesNoneIsRefusedAndSaysWhatToDo() {
        Throwable rotating =
                catchThrowable(() -> rotations.begin(rotations.scheduled(new Delivery.SealedToRegistered())));

        assertThat(rotating)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("delivery.public_key");
                            assertThat(error.message())
                                    .contains("PUT /api/v1/workspaces/prod-eu/connections/fivetran/sealing-key");
                        }));
        assertThat(installation.operations.openOn(CONNECTION)).isEmpty();
    }

    @Test
    void aKeyNothingCanBeSealedToIsRefusedBeforeAnythingIsBegun() {
        Delivery toNothing = new Delivery.Sealed(new Delivery.SealingKey("no JSON"));

        Throwable rotating = catchThrowable(() -> rotations.begin(rotations.scheduled(toNothing)));

        assertThat(rotating).isInstanceOf(Failure.Invalid.class);
        assertThat(installation.operations.openOn(CONNECTION)).isEmpty();
    }

    @Test
    void aRemovedKeyIsNotSealedToAnyMore() {
        // Given
        register(installation.reasoned(), CONNECTION, "{\"kid\":\"one\"}");

        // When
        custody.removeSealingKey().handle(installation.reasoned(), new RemoveSealingKey.Command(CONNECTION));

        // Then
        assertThat(catchThrowable(() -> custody.browseSealingKeys().get(CONNECTION)))
                .isInstanceOf(Failure.NotFound.class);
        assertThat(catchThrowable(() -> rotations.begin(rotations.scheduled(new Delivery.SealedToRegistered()))))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void aPartnerThatIsNotInTheCatalogueHasNoKey() {
        ConnectionName unknown = new ConnectionName(Installation.PROD, new PartnerKey("unknown"));

        assertThat(catchThrowable(() -> register(installation.reasoned(), unknown, "{}")))
                .isInstanceOf(Failure.NotFound.class);
    }

    private RegisteredKey register(Mandate mandate, ConnectionName connection, String jwk) {
        Delivery.Recipient recipient = custody.browseSealingKeys().accept(new Delivery.SealingKey(jwk));
        return Answers.done(
                custody.registerSealingKey().handle(mandate, new RegisterSealingKey.Command(connection, recipient)));
    }

    private static List<Delivery.Definite> deliveries(Operation operation) {
        return operation.steps().stream()
                .map(Step::effect)
                .filter(Effect.DeliverToken.class::isInstance)
                .map(effect -> ((Effect.DeliverToken) effect).delivery())
                .toList();
    }
}

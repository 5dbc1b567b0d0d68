package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.RotateToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two replicas get the same request at the same time. */
class SameRequestTwiceTest {
    private static final ConnectPartner.Command COMMAND = new ConnectPartner.Command(
            new ConnectionName(Installation.PROD, Installation.FIVETRAN.key()),
            TokenLifetime.ofSeconds(86_400),
            null,
            false,
            new Delivery.SecretScope("partners", "fivetran"));

    private final Installation installation = new Installation();

    @ParameterizedTest
    @ValueSource(strings = {"requested", "openOn", "begin"})
    void theSecondOneHearsOfTheFirstHoweverLateThatCame(String call) {
        // Given
        installation.registerProd();
        Mortal second = new Mortal();
        UseCases replica = installation.replica(second);
        Mandate first = mandate();
        second.before(
                call,
                1,
                () -> assertThat(installation
                                .useCases
                                .operations()
                                .connectPartner()
                                .handle(first, COMMAND))
                        .isInstanceOf(Answer.Done.class));

        // When
        var answer = replica.operations().connectPartner().handle(mandate(), COMMAND);

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(first.operation()));
    }

    @Test
    void alsoWhenTheFirstOneLeftNothingToPlanWith() {
        // Given
        FakeWorkspace workspace = installation.registerProd();
        workspace.addToken(workspace.addPrincipal("FIVETRAN_USER"), "a token");
        Mortal second = new Mortal();
        UseCases replica = installation.replica(second);
        Mandate first = mandate();
        second.before("each", 1, () -> {
            installation.useCases.operations().rotateToken().handle(first, compromised());
            workspace.removeAllPrincipals();
        });

        // When
        var answer = replica.operations().rotateToken().handle(mandate(), compromised());

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(first.operation()));
    }

    private static RotateToken.Command compromised() {
        return new RotateToken.Command(
                COMMAND.connection(),
                null,
                null,
                RotationCause.COMPROMISED,
                AdoptionTerms.untilAdopted(),
                COMMAND.delivery());
    }

    private Mandate mandate() {
        return new Mandate(
                installation.ids.nextOperation(),
                AnIntent.ALICE,
                new Reason("a test"),
                null,
                new RequestKey("key", "alice", "0".repeat(64)));
    }
}

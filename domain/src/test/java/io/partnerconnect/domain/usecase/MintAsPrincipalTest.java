package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.port.in.ConnectPartner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where tokens cannot be minted on behalf of service principals. */
class MintAsPrincipalTest {
    private static final Duration YEARS = Duration.ofDays(730);

    private final Rotations it = new Rotations();

    @BeforeEach
    void onBehalfOfIsOff() {
        it.workspace.onBehalfOf(OnBehalfOf.OFF);
    }

    @Test
    void aRotationMintsAsThePrincipalAndDeletesTheSecretItSignedInWith() {
        Operation operation = it.carriedOut(it.scheduled(Rotations.SEALED));

        assertThat(operation.state()).isInstanceOf(OperationState.Waiting.class);
        assertThat(it.installation.stepsOf(operation.id()))
                .containsExactly(
                        "secret.make-brief SUCCEEDED",
                        "token.mint SUCCEEDED",
                        "secret.delete SUCCEEDED",
                        "token.deliver SUCCEEDED");
        assertThat(it.replacement().belongsTo(it.fivetran)).isTrue();
        assertThat(it.replacement().createdBy())
                .isEqualTo(it.fivetran.applicationId().toString());
        assertThat(it.replacement().scopes()).isEqualTo(it.old.scopes());
        assertThat(it.workspace.secrets()).isEmpty();
    }

    @Test
    void aConnectionToANewPrincipalIsMadeAlike() {
        Installation installation = new Installation();
        var workspace = installation.registerProd();
        workspace.onBehalfOf(OnBehalfOf.OFF);
        var command = new ConnectPartner.Command(
                new ConnectionName(Installation.PROD, Installation.FIVETRAN.key()),
                TokenLifetime.ofSeconds(86_400),
                null,
                false,
                Rotations.SEALED);

        Operation begun = Answers.started(
                        installation.useCases.operations().connectPartner().handle(installation.reasoned(), command))
                .operation();
        installation.operateFor(Duration.ofMinutes(10), installation.useCases);

        ServicePrincipal made = workspace.principals().getFirst();
        assertThat(installation.operation(begun.id()).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.belongsTo(made)).isTrue());
        assertThat(workspace.secrets()).isEmpty();
    }

    @Test
    void noValueIsWrittenDown() {
        Operation operation = it.carriedOut(it.scheduled(Rotations.SEALED));

        assertThat(it.installation.ledger.written().toString() + operation).doesNotContain("dapi", "dose", "eyJ");
    }

    @Test
    void aSecretWhoseAnswerWasLostIsFoundByItsLifetimeAndDeleted() {
        OAuthSecret ofOthers = it.workspace.addSecret(it.fivetran, YEARS);
        OAuthSecret brief = it.workspace.addSecret(it.fivetran, Duration.ofMinutes(15));
        it.workspace.loseTheNextAnswer();

        Operation operation = it.carriedOut(it.scheduled(Rotations.SEALED));

        assertThat(it.installation.stepsOf(operation.id()))
                .startsWith(
                        "secret.make-brief UNKNOWN outcome-unknown",
                        "secret.make-brief SUCCEEDED",
                        "token.mint SUCCEEDED");
        assertThat(it.workspace.tokens()).hasSize(2);
        assertThat(it.workspace.secrets()).containsExactlyInAnyOrder(ofOthers, brief);
    }

    @Test
    void whereTwoLookAlikeNoneIsDeletedAndItIsOwedUntilTheyHaveExpired() {
        it.workspace.loseTheNextAnswer();
        Operation begun = it.begin(it.scheduled(Rotations.SEALED));
        it.after(Duration.ofSeconds(5), begun);
        it.workspace.addSecret(it.fivetran, it.workspace.secrets().getFirst().lifetime());

        Operation waiting = it.after(Duration.ofMinutes(8), begun);

        assertThat(waiting.state())
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        state -> assertThat(state.what()).isEqualTo(Wait.SETTLEMENT));
        assertThat(it.workspace.secrets()).hasSize(2);
        assertThat(Installation.owed(it.replica)).extracting(OwedWork::kind).contains(OwedWork.Kind.UNKNOWN_OUTCOME);
        Operation after = it.after(Duration.ofMinutes(12), begun);
        assertThat(it.workspace.secrets()).hasSize(2);
        assertThat(after.handedOverAt()).isPresent();
    }

    @Test
    void withFiveSecretsNothingIsBegun() {
        for (int i = 0; i < OAuthSecret.MOST; i++) {
            it.workspace.addSecret(it.fivetran, YEARS);
        }

        Operation operation = it.carriedOut(it.scheduled(Rotations.SEALED));

        assertThat(operation.state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("secrets-exhausted"));
        assertThat(it.installation.stepsOf(operation.id())).isEmpty();
        assertThat(it.workspace.tokens()).containsExactly(it.old);
    }

    @Test
    void aCompromisedTokenGoesFirstHereToo() {
        Operation operation =
                it.carriedOut(it.command(RotationCause.COMPROMISED, AdoptionTerms.untilAdopted(), Rotations.SEALED));

        assertThat(it.installation.stepsOf(operation.id()))
                .isEqualTo(List.of(
                        "token.revoke SUCCEEDED",
                        "secret.make-brief SUCCEEDED",
                        "token.mint SUCCEEDED",
                        "secret.delete SUCCEEDED",
                        "token.deliver SUCCEEDED"));
        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
    }
}

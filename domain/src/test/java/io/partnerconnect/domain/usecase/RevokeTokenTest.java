package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RevokeToken;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeTokenTest {
    private final Installation installation = new Installation();
    private final Mandate mandate = installation.mandate();
    private FakeWorkspace workspace;
    private Token token;
    private Token other;

    @BeforeEach
    void aWorkspaceWithTwoTokens() {
        workspace = installation.registerProd();
        var fivetran = workspace.addPrincipal("FIVETRAN_USER");
        token = workspace.addToken(fivetran, "to go");
        other = workspace.addToken(fivetran, "to stay");
    }

    @Test
    void onlyThatTokenIsRevoked() {
        // When
        Answer<Deletion> answer = revoke(token.id());

        // Then
        assertThat(answer).isEqualTo(new Answer.Done<>(mandate.operation(), Deletion.DELETED));
        assertThat(workspace.tokens()).containsExactly(other);
    }

    @Test
    void aTokenThatIsShownForAWhileIsWaitedFor() {
        // Given
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(10));

        // When
        revoke(token.id());

        // Then
        assertThat(installation.pauses.taken()).hasSize(20);
        assertOutcome(OutcomeKind.SUCCEEDED);
    }

    @Test
    void aTokenThatIsShownForTooLongIsSettledLater() {
        // Given
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(60));

        // When
        Throwable end = catchThrowable(() -> revoke(token.id()));
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertOutcome(OutcomeKind.UNKNOWN);
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("took-effect");
    }

    @Test
    void aLostAnswerIsSettledLater() {
        // Given
        workspace.loseTheNextAnswer();

        // When
        Throwable end = catchThrowable(() -> revoke(token.id()));
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("took-effect");
    }

    @Test
    void aTokenThatIsNotThereIsNotFound() {
        // When
        Throwable end = catchThrowable(() -> revoke(new TokenId("f".repeat(64))));

        // Then
        Ends.with("token-not-found", end);
        assertOutcome(OutcomeKind.FAILED);
        assertThat(workspace.tokens()).containsExactly(token, other);
    }

    @Test
    void aTokenOfAWorkspaceThatIsNotRegisteredIsNotFound() {
        // When
        Throwable end = catchThrowable(() -> installation
                .useCases
                .revokeToken()
                .handle(mandate, new RevokeToken.Command(new WorkspaceName("nowhere"), token.id())));

        // Then
        Ends.with("workspace-not-found", end);
    }

    @Test
    void aRefusalRevokesNothing() {
        // Given
        workspace.refuse(Refusal.NOT_AN_ADMIN);

        // When
        Throwable end = catchThrowable(() -> revoke(token.id()));

        // Then
        Ends.with("credential-not-admin", end);
        assertThat(workspace.tokens()).containsExactly(token, other);
    }

    @Test
    void aServiceThatIsBeingStoppedDoesNotClaimThatItIsGone() {
        // Given
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(10));
        installation.pauses.stop();

        // When
        Throwable end = catchThrowable(() -> revoke(token.id()));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertOutcome(OutcomeKind.UNKNOWN);
    }

    private Answer<Deletion> revoke(TokenId id) {
        return installation.useCases.revokeToken().handle(mandate, new RevokeToken.Command(Installation.PROD, id));
    }

    private void assertOutcome(OutcomeKind kind) {
        assertThat(installation.outcomeOf(mandate.operation()).outcome()).isEqualTo(kind);
    }
}

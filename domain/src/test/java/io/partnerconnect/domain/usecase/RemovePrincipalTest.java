package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovePrincipalTest {
    private final Installation installation = new Installation();
    private final Mandate mandate = installation.mandate();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;
    private ServicePrincipal stranger;
    private Token first;
    private Token second;
    private Token strangers;

    @BeforeEach
    void aWorkspaceWithAPartnerAndAStranger() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
        stranger = workspace.addPrincipal("somebody else");
        first = workspace.addToken(fivetran, "first");
        second = workspace.addToken(fivetran, "second");
        strangers = workspace.addToken(stranger, "theirs");
    }

    @Test
    void thePrincipalGoesWithItsTokensAndNothingElse() {
        // When
        RemovePrincipal.Removed removed = remove(fivetran);

        // Then
        assertThat(removed.principal()).isEqualTo(fivetran);
        assertThat(removed.tokens()).containsExactly(first.id(), second.id());
        assertThat(workspace.principals()).containsExactly(stranger);
        assertThat(workspace.tokens()).containsExactly(strangers);
        assertOutcome(OutcomeKind.SUCCEEDED);
    }

    @Test
    void theTileOfAPartnerKeepsItsCheckMark() {
        // When
        remove(fivetran);

        // Then
        assertThat(installation.connections.of(Installation.PROD))
                .containsExactly(new RecordedConnection(
                        Installation.PROD, Installation.FIVETRAN.key(), AnIntent.ALICE, installation.clock.instant()));
        assertThat(installation
                        .useCases
                        .browseTiles()
                        .get(Installation.PROD, Installation.FIVETRAN.key())
                        .state())
                .isEqualTo(ConnectionState.PRINCIPAL_REMOVED);
    }

    @Test
    void aCheckMarkThatWasRecordedBeforeStaysAsItIs() {
        // Given
        Instant recorded = installation.clock.instant();
        installation
                .useCases
                .recordConnection()
                .handle(
                        installation.mandate(),
                        new RecordConnection.Command(Installation.PROD, Installation.FIVETRAN.key()));
        installation.clock.advance(Duration.ofDays(1));

        // When
        remove(fivetran);

        // Then
        assertThat(installation.connections.of(Installation.PROD))
                .singleElement()
                .satisfies(it -> assertThat(it.recordedAt()).isEqualTo(recorded));
    }

    @Test
    void aPrincipalThatIsNoPartnersLeavesNoCheckMark() {
        // When
        remove(stranger);

        // Then
        assertThat(installation.connections.of(Installation.PROD)).isEmpty();
    }

    @Test
    void aPrincipalThatIsShownForAWhileIsWaitedFor() {
        // Given
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(14));

        // When
        remove(fivetran);

        // Then
        assertThat(installation.pauses.taken()).hasSize(28);
        assertOutcome(OutcomeKind.SUCCEEDED);
    }

    @Test
    void aPrincipalThatIsShownForTooLongIsSettledLater() {
        // Given
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(90));

        // When
        Throwable end = catchThrowable(() -> remove(fivetran));
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
        Throwable end = catchThrowable(() -> remove(fivetran));
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("took-effect");
    }

    @Test
    void aPrincipalThatIsNotThereIsNotFound() {
        // When
        Throwable end = catchThrowable(() -> remove(new ApplicationId(new UUID(9, 9))));

        // Then
        Ends.with("service-principal-not-found", end);
        assertOutcome(OutcomeKind.FAILED);
    }

    @Test
    void nothingIsDeletedWhoseCheckMarkCannotBeKept() {
        // Given
        installation.database.cut();

        // When
        Throwable end = catchThrowable(() -> remove(fivetran));

        // Then
        Ends.with("database-unavailable", end);
        assertThat(workspace.principals()).containsExactly(fivetran, stranger);
    }

    @Test
    void aRefusalDeletesNothing() {
        // Given
        workspace.refuse(Refusal.NOT_AN_ADMIN);

        // When
        Throwable end = catchThrowable(() -> remove(fivetran));

        // Then
        Ends.with("credential-not-admin", end);
        assertThat(workspace.principals()).containsExactly(fivetran, stranger);
        assertThat(installation.connections.of(Installation.PROD)).isEmpty();
    }

    private RemovePrincipal.Removed remove(ServicePrincipal principal) {
        return remove(principal.applicationId());
    }

    private RemovePrincipal.Removed remove(ApplicationId id) {
        var command = new RemovePrincipal.Command(Installation.PROD, id);
        var answer = installation.useCases.removePrincipal().handle(mandate, command);
        return ((Answer.Done<RemovePrincipal.Removed>) answer).result();
    }

    private void assertOutcome(OutcomeKind kind) {
        assertThat(installation.outcomeOf(mandate.operation()).outcome()).isEqualTo(kind);
    }
}

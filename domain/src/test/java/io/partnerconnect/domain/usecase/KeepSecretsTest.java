package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.MakeSecret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepSecretsTest {
    private static final Duration QUARTER = Duration.ofDays(90);

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
    private final OAuthSecret ofOthers = workspace.addSecret(fivetran, Duration.ofDays(730));

    private MadeSecret made(Mandate mandate) {
        var command = new MakeSecret.Command(Installation.PROD, fivetran.applicationId(), new SecretLifetime(QUARTER));
        return Answers.result(installation.useCases.makeSecret().handle(mandate, command));
    }

    private Answer<Deletion> delete(SecretId secret) {
        var command = new DeleteSecret.Command(Installation.PROD, fivetran.applicationId(), secret);
        return installation.useCases.deleteSecret().handle(installation.mandate(), command);
    }

    @Test
    void aSecretIsMadeForLittleLessThanWasAskedForAndItsIdIsInTheAudit() {
        Mandate mandate = installation.mandate();

        MadeSecret made = made(mandate);

        assertThat(made.secret().lifetime()).isBetween(QUARTER.minusMinutes(10), QUARTER);
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.action()).isEqualTo("secret.make");
        assertThat(outcome.toString())
                .contains(made.secret().id().value())
                .doesNotContain(made.value().<String>reveal(value -> value));
        assertThat(installation.useCases.browseSecrets().of(Installation.PROD, fivetran.applicationId()))
                .containsExactlyInAnyOrder(ofOthers, made.secret());
    }

    @Test
    void theSixthIsRefusedBeforeItIsAskedFor() {
        for (int i = 1; i < OAuthSecret.MOST; i++) {
            workspace.addSecret(fivetran, QUARTER);
        }

        Throwable end = catchThrowable(() -> made(installation.mandate()));

        Ends.with("secrets-exhausted", end);
        assertThat(workspace.secrets()).hasSize(OAuthSecret.MOST);
    }

    @Test
    void oneWhoseAnswerWasLostIsDeletedByTheSettlingJobAndNoOther() {
        Mandate mandate = installation.mandate();
        workspace.loseTheNextAnswer();
        Throwable end = catchThrowable(() -> made(mandate));
        Ends.with("outcome-unknown", end);

        installation.settleFor(Duration.ofMinutes(5));

        assertThat(workspace.secrets()).containsExactly(ofOthers);
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("orphan-revoked");
    }

    @Test
    void oneThatCannotBeToldFromAnotherIsLeftToAPerson() {
        Mandate mandate = installation.mandate();
        workspace.loseTheNextAnswer();
        Ends.badly(() -> made(mandate));
        workspace.addSecret(fivetran, workspace.secrets().getLast().lifetime());

        installation.settleFor(Duration.ofMinutes(10));

        assertThat(workspace.secrets()).hasSize(3);
        assertThat(installation.settlementsOf(mandate.operation())).isEmpty();
        assertThat(Installation.owed(installation.useCases)).hasSize(1);
    }

    @Test
    void theSameRequestMakesOneSecret() {
        RequestKey key = new RequestKey("key", AnIntent.ALICE.name(), "0".repeat(64));
        var command = new MakeSecret.Command(Installation.PROD, fivetran.applicationId(), new SecretLifetime(QUARTER));
        installation.useCases.makeSecret().handle(installation.mandate(key), command);

        var again = installation.useCases.makeSecret().handle(installation.mandate(key), command);

        assertThat(again).isInstanceOf(Answer.Replayed.class);
        assertThat(workspace.secrets()).hasSize(2);
    }

    @Test
    void aDeletedSecretIsGoneAndThenThereIsNoneToDelete() {
        Answer<Deletion> deletion = delete(ofOthers.id());

        assertThat(Answers.result(deletion)).isEqualTo(Deletion.DELETED);
        assertThat(workspace.secrets()).isEmpty();
        Ends.with("oauth-secret-not-found", catchThrowable(() -> delete(ofOthers.id())));
    }

    @Test
    void aDeletionWhoseAnswerWasLostIsSettledByLooking() {
        workspace.loseTheNextAnswer();
        Ends.with("outcome-unknown", catchThrowable(() -> delete(ofOthers.id())));

        installation.settleFor(Duration.ofMinutes(5));

        assertThat(installation.ledger.written())
                .filteredOn(event -> event.settles() != null)
                .extracting(AuditEvent::code)
                .containsExactly("took-effect");
    }
}

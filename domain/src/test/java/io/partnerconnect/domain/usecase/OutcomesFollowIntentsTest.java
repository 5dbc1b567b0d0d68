package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.ConnectPartner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Time passes while an operation is carried out; the audit tells what happened in the order in which it did. */
class OutcomesFollowIntentsTest {
    private final Installation installation = new Installation();
    private final Mortal process = new Mortal();

    @Test
    void anOutcomeThatIsNotKnownIsNotDatedBeforeItsIntent() {
        // Given
        FakeWorkspace workspace = installation.registerProd();
        UseCases replica = installation.replica(process);
        Mandate mandate =
                new Mandate(installation.ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
        replica.operations()
                .connectPartner()
                .handle(
                        mandate,
                        new ConnectPartner.Command(
                                new ConnectionName(Installation.PROD, Installation.FIVETRAN.key()),
                                TokenLifetime.ofSeconds(86_400),
                                null,
                                false,
                                new Delivery.SecretScope("partners", "fivetran")));
        workspace.loseAnswers(1);

        // When
        timePasses();
        installation.operateFor(Duration.ofSeconds(10), replica);

        // Then
        Map<OperationId, Instant> intents = dated(AuditPhase.INTENT);
        Map<OperationId, Instant> outcomes = dated(AuditPhase.OUTCOME);
        assertThat(outcomes).isNotEmpty();
        assertThat(outcomes).allSatisfy((id, at) -> assertThat(at).isAfterOrEqualTo(intents.get(id)));
    }

    private void timePasses() {
        installation.clock.advance(Duration.ofMillis(1));
        process.before("find", 1, this::timePasses);
    }

    private Map<OperationId, Instant> dated(AuditPhase phase) {
        return installation.ledger.written().stream()
                .filter(event -> event.phase() == phase && event.operation() != null)
                .collect(Collectors.toMap(AuditEvent::operation, AuditEvent::at));
    }
}

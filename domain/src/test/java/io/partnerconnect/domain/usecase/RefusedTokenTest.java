package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import org.junit.jupiter.api.Test;

/** A new token that does not work may only be too new, for a while. */
class RefusedTokenTest {
    private final Rotations rotations = new Rotations();

    @Test
    void aTokenThatIsStillRefusedWhenItIsNotNewAnyMoreGoesAndNoOtherIsMadeInItsPlace() {
        // Given
        rotations
                .installation
                .databricks
                .principalProvisioning()
                .setActive(
                        rotations
                                .installation
                                .workspaces
                                .find(Installation.PROD)
                                .orElseThrow(),
                        rotations.fivetran.id(),
                        false);

        // When
        Operation ended = rotations.carriedOut(rotations.scheduled(Rotations.SCOPE));

        // Then
        assertThat(ended.state()).isInstanceOf(OperationState.Failed.class);
        assertThat(rotations.workspace.tokens()).containsExactly(rotations.old);
        assertThat(rotations.installation.ledger.written())
                .filteredOn(event ->
                        event.phase() == AuditPhase.INTENT && event.action().equals(Action.MINT_TOKEN.code()))
                .hasSize(1);
    }
}

package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.RotateToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseOwedWorkTest {
    private static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());

    private final Installation installation = new Installation();
    private FakeWorkspace workspace;

    @BeforeEach
    void connected() {
        workspace = installation.registerProd();
        workspace.addToken(workspace.addPrincipal("FIVETRAN_USER"), "the old one");
    }

    @Test
    void nothingIsOwedWhenAllIsDone() {
        // Given
        quarantine();
        operate();

        // Then
        assertThat(owed()).isEmpty();
    }

    @Test
    void anOperationThatGoesOnAsItShouldOwesNothing() {
        // Given
        quarantine();

        // Then
        assertThat(owed()).isEmpty();
    }

    @Test
    void aNewTokenThatNobodyUsesYetIsForPeopleToHandOver() {
        // Given
        rotate();
        operate();

        // Then
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.HAND_OVER);
            assertThat(owed.kind().isForPeople()).isTrue();
            assertThat(owed.nextAttempt()).isAfter(installation.clock.instant());
        });
    }

    @Test
    void aStepThatCannotBeDoneIsOwedWithItsReasonAndTheNextAttempt() {
        // Given
        quarantine();
        workspace.unavailable(Outage.THROTTLED);
        operate();

        // Then
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.STEP);
            assertThat(owed.code()).isEqualTo("workspace-throttled");
            assertThat(owed.nextAttempt()).isNotNull();
        });
    }

    private void quarantine() {
        installation
                .useCases
                .operations()
                .quarantineConnection()
                .handle(mandate(), new QuarantineConnection.Command(CONNECTION));
    }

    private void rotate() {
        installation
                .useCases
                .operations()
                .rotateToken()
                .handle(
                        mandate(),
                        new RotateToken.Command(
                                CONNECTION,
                                null,
                                null,
                                RotationCause.SCHEDULED,
                                AdoptionTerms.untilAdopted(),
                                new Delivery.SecretScope("partners", "fivetran")));
    }

    private void operate() {
        installation.operateFor(Duration.ofMinutes(1), installation.useCases);
    }

    private List<OwedWork> owed() {
        return Installation.owed(installation.useCases);
    }

    private Mandate mandate() {
        return new Mandate(installation.ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
    }
}

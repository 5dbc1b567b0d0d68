package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.ReleaseConnection;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    private static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final Mortal process = new Mortal();
    private final UseCases replica = installation.replica(process);

    @Test
    void aQuarantinedPartnerIsLockedOutAndLosesNothing() {
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        workspace.addToken(fivetran, "a token");

        OperationId operation = carriedOut(quarantine());

        assertThat(state(operation)).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.principals()).extracting(ServicePrincipal::active).containsExactly(false);
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void allServicePrincipalsOfTheConnectionAreLockedOutAndNoOthers() {
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("DBT_CLOUD_USER");

        carriedOut(quarantine());

        assertThat(workspace.principals()).extracting(ServicePrincipal::active).containsExactly(false, false, true);
    }

    @Test
    void aReleasedPartnerIsLetInAgain() {
        workspace.addPrincipal("FIVETRAN_USER");
        carriedOut(quarantine());

        OperationId operation = carriedOut(release());

        assertThat(state(operation)).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.principals()).extracting(ServicePrincipal::active).containsExactly(true);
    }

    @Test
    void whereThereIsNoServicePrincipalThereIsNobodyToLockOut() {
        Ends.with("service-principal-not-found", catchThrowable(this::quarantine));
        Ends.with("service-principal-not-found", catchThrowable(this::release));
    }

    @Test
    void aQuarantineThatFailsHalfWayIsHeldAndLetsNobodyIn() {
        OperationId operation = failedHalfWay(false);

        assertThat(state(operation)).isEqualTo(new OperationState.Held("request-refused"));
        assertThat(workspace.principals()).extracting(ServicePrincipal::active).containsExactly(false, true);
    }

    @Test
    void cancellingAQuarantineLetsThoseInWhoWereLockedOut() {
        OperationId operation = failedHalfWay(false);

        cancelled(operation);

        assertThat(state(operation)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.principals()).allMatch(ServicePrincipal::active);
    }

    @Test
    void thoseTooWhoMayHaveBeenLockedOut() {
        OperationId operation = failedHalfWay(true);
        assertThat(workspace.principals()).noneMatch(ServicePrincipal::active);

        cancelled(operation);

        assertThat(state(operation)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.principals()).allMatch(ServicePrincipal::active);
    }

    @Test
    void cancellingAQuarantineLetsNobodyInWhoWasLockedOutBefore() {
        workspace.addPrincipal("FIVETRAN_USER");
        carriedOut(quarantine());
        OperationId operation = failedHalfWay(false);

        cancelled(operation);

        assertThat(state(operation)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.principals()).extracting(ServicePrincipal::active).containsExactly(false, true, true);
    }

    @Test
    void takingAQuarantineBackEndsAlsoWhenAServicePrincipalIsGone() {
        OperationId operation = failedHalfWay(false);
        workspace.removeAllPrincipals();

        cancelled(operation);

        assertThat(state(operation)).isInstanceOf(OperationState.Cancelled.class);
    }

    @Test
    void aReleaseOfWhatIsGoneFailsAndKeepsNothingBusy() {
        workspace.addPrincipal("FIVETRAN_USER");
        OperationId operation = release();
        workspace.removeAllPrincipals();

        installation.operateFor(Duration.ofMinutes(1), replica);

        assertThat(state(operation)).isInstanceOf(OperationState.Failed.class);
        assertThat(installation.operations.openOn(CONNECTION)).isEmpty();
    }

    @Test
    void aReleaseCanBeCancelledBeforeItLetsAnybodyIn() {
        workspace.addPrincipal("FIVETRAN_USER");
        carriedOut(quarantine());
        OperationId operation = release();

        cancelled(operation);

        assertThat(state(operation)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.principals()).noneMatch(ServicePrincipal::active);
    }

    /** Of two service principals the first was locked out; the second was refused, perhaps after an answer was lost. */
    private OperationId failedHalfWay(boolean inDoubt) {
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("FIVETRAN_USER");
        process.before("setActive", 2, inDoubt ? this::loseAndRefuse : QuarantineTest::refuse);
        return carriedOut(quarantine());
    }

    private void loseAndRefuse() {
        workspace.loseTheNextAnswer();
        process.before("setActive", 1, QuarantineTest::refuse);
    }

    private static void refuse() {
        throw new Failure.Refused(Refusal.REQUEST_REFUSED, Installation.PROD, null);
    }

    private OperationId quarantine() {
        return Answers.started(replica.operations()
                        .quarantineConnection()
                        .handle(installation.reasoned(), new QuarantineConnection.Command(CONNECTION)))
                .operation()
                .id();
    }

    private OperationId release() {
        return Answers.started(replica.operations()
                        .releaseConnection()
                        .handle(installation.reasoned(), new ReleaseConnection.Command(CONNECTION)))
                .operation()
                .id();
    }

    private OperationId carriedOut(OperationId operation) {
        installation.operateFor(Duration.ofMinutes(1), replica);
        return operation;
    }

    private void cancelled(OperationId operation) {
        replica.steerOperation()
                .handle(installation.mandate(), new SteerOperation.Command(operation, SteerOperation.Direction.CANCEL));
        installation.operateFor(Duration.ofMinutes(1), replica);
    }

    private OperationState state(OperationId operation) {
        return installation.operation(operation).state();
    }
}

package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTest {
    private static final String TOKEN = "/oidc/v1/token";

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceControls controls;

    @Inject
    WorkspaceTokens tokens;

    private SimulatedWorkspace simulated;
    private Workspace workspace;

    @BeforeEach
    void aWorkspace() {
        simulated = databricks.add();
        workspace = databricks.bySecret(simulated);
    }

    @Test
    void aServicePrincipalSignsInByItsSecret() {
        assertThat(controls.caller(workspace).userName()).isEqualTo(simulated.adminClientId());
    }

    @Test
    void manyCallersAtOnceCauseOneLogin() throws InterruptedException {
        // Given
        simulated.latency(Duration.ofMillis(20));

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                callers.execute(this::signIn);
            }
        }

        // Then
        assertThat(logins()).isEqualTo(1);
        assertThat(simulated.requests())
                .filteredOn(request -> request.path().endsWith("/Me"))
                .hasSize(50);
    }

    @Test
    void anAccessTokenIsUsedUntilFortySecondsBeforeItsEnd() {
        // Given
        signIn();
        databricks.movable().advance(Duration.ofSeconds(3559));

        // When
        signIn();

        // Then
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void anAccessTokenIsRenewedFortySecondsBeforeItsEnd() {
        // Given
        signIn();
        databricks.movable().advance(Duration.ofSeconds(3560));

        // When
        signIn();

        // Then
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void theLifetimeMayComeAsText() {
        // Given
        answerLogin("{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}");

        // When
        var failure = catchThrowableOfType(Failure.Refused.class, () -> controls.caller(workspace));

        // Then
        assertThat(failure.refusal()).isEqualTo(Refusal.CREDENTIAL_REFUSED);
        assertThat(logins()).isEqualTo(1);
        assertThat(simulated.requests()).anyMatch(request -> request.path().endsWith("/Me"));
    }

    @Test
    void aRefusedSecretIsARefusedCredential() {
        // Given
        simulated.expireAdminCredential();

        // When
        var failure = catchThrowableOfType(Failure.Refused.class, () -> controls.caller(workspace));

        // Then
        assertThat(failure.refusal()).isEqualTo(Refusal.CREDENTIAL_REFUSED);
    }

    @Test
    void aMintThatCouldNotSignInSurelyMadeNothing() {
        // Given
        var principal = new SimulatedArrangement(databricks).addPrincipal("A");
        simulated.faults().add(FaultRule.every("POST", TOKEN, new FaultAction.ResetAfterEffect()));

        // When
        var failure = catchThrowableOfType(
                Failure.Unavailable.class,
                () -> tokens.mint(
                        workspace,
                        principal.applicationId(),
                        new MintOrder("x", TokenLifetime.ofSeconds(3600), List.of())));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.UNREACHABLE);
    }

    @Test
    void aLoginThatHangsHoldsNobodyLongerThanHisOwnTime() {
        // Given
        simulated.faults().add(FaultRule.every("POST", TOKEN, new FaultAction.SlowBytes(1)));
        long begun = System.nanoTime();

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                callers.execute(() -> assertThat(catchThrowableOfType(
                                Failure.Unavailable.class,
                                () -> tokens.mint(
                                        workspace,
                                        ApplicationId.parse("00000000-0000-0000-0000-000000000001"),
                                        new MintOrder("x", TokenLifetime.ofSeconds(3600), List.of()))))
                        .isNotNull());
            }
        }

        // Then: three attempts of two and a half seconds each, for all of them at once
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void theSecretIsNotSentToAnotherHost() {
        // Given
        simulated
                .faults()
                .add(FaultRule.every(
                        "GET",
                        "/oidc/*",
                        new FaultAction.Status(
                                200,
                                "{\"token_endpoint\":\"https://elsewhere.invalid/token\"}",
                                java.util.Map.of("Content-Type", "application/json"))));

        // When
        var failure = catchThrowableOfType(Failure.Unavailable.class, () -> controls.caller(workspace));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
        assertThat(logins()).isZero();
    }

    private void answerLogin(String body) {
        simulated
                .faults()
                .add(FaultRule.every(
                        "POST",
                        TOKEN,
                        new FaultAction.Status(200, body, java.util.Map.of("Content-Type", "application/json"))));
    }

    private void signIn() {
        assertThat(controls.caller(workspace).active()).isTrue();
    }

    private long logins() {
        return simulated.requests().stream()
                .filter(request -> request.path().equals(TOKEN))
                .count();
    }
}

package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AttemptsTest {
    private static final TokenLifetime ONE_HOUR = TokenLifetime.ofSeconds(3600);
    private static final TokenId NONE = new TokenId("0".repeat(64));
    private static final FaultAction THROTTLED = FaultAction.standardError(429, "REQUEST_LIMIT_EXCEEDED", "slow");

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceTokens tokens;

    private SimulatedArrangement other;

    @BeforeEach
    void aWorkspace() {
        other = new SimulatedArrangement(databricks);
        databricks.pauses().clear();
    }

    static Stream<Arguments> whateverLeavesAMintUnclear() {
        return Stream.of(
                Arguments.of(FaultAction.standardError(500, "INTERNAL_ERROR", "x"), 0),
                Arguments.of(FaultAction.standardError(503, "TEMPORARILY_UNAVAILABLE", "x"), 0),
                Arguments.of(new FaultAction.AnswerAfterEffect(503, "{}"), 1),
                Arguments.of(new FaultAction.AnswerAfterEffect(200, "{\"token_value\":\"dapi0"), 1),
                Arguments.of(new FaultAction.AnswerAfterEffect(200, "{}"), 1),
                Arguments.of(new FaultAction.ResetBefore(), 0),
                Arguments.of(new FaultAction.ResetAfterEffect(), 1),
                Arguments.of(new FaultAction.Garbage(), 0),
                Arguments.of(new FaultAction.HtmlOk(), 0),
                Arguments.of(new FaultAction.Redirect("/login.html?error=private-link-validation-error"), 0),
                Arguments.of(new FaultAction.SlowBytes(10), 1),
                Arguments.of(new FaultAction.Hang(), 0));
    }

    @ParameterizedTest
    @MethodSource("whateverLeavesAMintUnclear")
    void aMintThatMayHaveBeenProcessedIsUnknownAndSentOnce(FaultAction fault, int made) {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        every("POST", fault);

        // When
        Throwable minting = catchThrowable(() -> mint(principal));

        // Then
        assertThat(minting).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(calls("POST")).isEqualTo(1);
        assertThat(other.tokens()).hasSize(made);
    }

    @Test
    void aMintTurnedAwayIsTriedAgainUntilItIsTaken() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.simulated()
                .faults()
                .add(FaultRule.every("POST", "/api/*", THROTTLED).times(2));

        // When
        var minted = mint(principal);

        // Then
        assertThat(calls("POST")).isEqualTo(3);
        assertThat(other.tokens()).containsExactly(minted);
    }

    @Test
    void aMintWhoseConnectionIsRefusedSurelyMadeNothing() {
        // Given
        var nobodyThere = databricks.at("http://127.0.0.1:1", "dapi0");

        // When
        var minting = catchThrowableOfType(
                Failure.Unavailable.class,
                () -> tokens.mint(
                        nobodyThere, other.addPrincipal("A").applicationId(), new MintOrder("x", ONE_HOUR, List.of())));

        // Then
        assertThat(minting.outage()).isEqualTo(Outage.UNREACHABLE);
        assertThat(databricks.pauses()).hasSize(2);
    }

    @Test
    void aReadIsTriedThreeTimesAndNoMore() {
        // Given
        other.fail();

        // When
        Throwable reading = catchThrowable(() -> tokens.find(other.workspace(), NONE));

        // Then
        assertThat(reading).isInstanceOf(Failure.Unavailable.class);
        assertThat(calls("GET")).isEqualTo(3);
    }

    @Test
    void aReadSucceedsAsSoonAsTheWorkspaceDoes() {
        // Given
        other.simulated()
                .faults()
                .add(FaultRule.every("GET", "/api/*", new FaultAction.ResetBefore())
                        .times(2));

        // When
        var found = tokens.find(other.workspace(), NONE);

        // Then
        assertThat(found).isEmpty();
    }

    static Stream<Arguments> whateverMakesAReadUnavailable() {
        return Stream.of(
                Arguments.of(new FaultAction.Garbage(), Outage.NOT_UNDERSTOOD),
                Arguments.of(new FaultAction.HtmlOk(), Outage.NOT_UNDERSTOOD),
                Arguments.of(new FaultAction.Redirect("https://elsewhere.invalid/"), Outage.NOT_UNDERSTOOD),
                Arguments.of(new FaultAction.ResetBefore(), Outage.UNREACHABLE),
                Arguments.of(new FaultAction.Hang(), Outage.UNREACHABLE),
                Arguments.of(new FaultAction.SlowBytes(5), Outage.UNREACHABLE),
                Arguments.of(new FaultAction.Status(503, ""), Outage.FAILING),
                Arguments.of(THROTTLED, Outage.THROTTLED));
    }

    @ParameterizedTest
    @MethodSource("whateverMakesAReadUnavailable")
    void aReadThatFailsEveryTimeSaysWhatIsWrong(FaultAction fault, Outage outage) {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);
        every("GET", fault);

        // When
        var reading = catchThrowableOfType(Failure.Unavailable.class, () -> tokens.find(other.workspace(), token.id()));

        // Then
        assertThat(reading.outage()).isEqualTo(outage);
    }

    @Test
    void theWaitTheWorkspaceAsksForIsWaited() {
        // Given
        FaultAction wait = new FaultAction.Status(429, "", Map.of("Retry-After", "7"));
        other.simulated().faults().add(FaultRule.once("GET", "/api/*", wait));

        // When
        var found = tokens.find(other.workspace(), NONE);

        // Then
        assertThat(found).isEmpty();
        assertThat(databricks.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitThatIsTooLongIsHandedToTheCaller() {
        // Given
        every("GET", new FaultAction.Status(429, "", Map.of("Retry-After", "100")));

        // When
        var reading = catchThrowableOfType(Failure.Unavailable.class, () -> tokens.find(other.workspace(), NONE));

        // Then
        assertThat(reading.retryAfter()).isEqualTo(Duration.ofSeconds(100));
        assertThat(calls("GET")).isEqualTo(1);
    }

    @Test
    void aRevocationWhoseFirstAnswerIsLostIsFoundDoneAtTheSecond() {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);
        other.simulated().faults().add(FaultRule.once("DELETE", "/api/*", new FaultAction.ResetAfterEffect()));

        // When
        Deletion revocation = tokens.revoke(other.workspace(), token.id());

        // Then
        assertThat(revocation).isEqualTo(Deletion.ALREADY_GONE);
        assertThat(calls("DELETE")).isEqualTo(2);
    }

    @Test
    void aRefusalAfterAnUnclearRevocationDoesNotMakeItCertain() {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);
        other.simulated().faults().add(FaultRule.once("DELETE", "/api/*", new FaultAction.ResetAfterEffect()));
        other.simulated()
                .faults()
                .add(FaultRule.every("DELETE", "/api/*", FaultAction.plainInvalidToken())
                        .fromCall(2));

        // When
        Throwable revoking = catchThrowable(() -> tokens.revoke(other.workspace(), token.id()));

        // Then
        assertThat(revoking).isInstanceOf(Failure.OutcomeUnknown.class);
    }

    @Test
    void everyCallNamesTheService() {
        // When
        tokens.each(other.workspace(), token -> {});

        // Then
        assertThat(other.simulated().requests())
                .allSatisfy(request -> assertThat(request.userAgent()).startsWith("partner-connect-admin/"));
    }

    @Test
    void aSecretIsInNoMessageOfAFailure() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        every("POST", new FaultAction.AnswerAfterEffect(200, "{\"token_value\":\"dapi5ec7e7\",\"token_info\":7}"));

        // When
        Throwable minting = catchThrowable(() -> mint(principal));

        // Then
        assertThat(minting).hasStackTraceContaining("OutcomeUnknown");
        assertThat(org.assertj.core.util.Throwables.getStackTrace(minting))
                .doesNotContain("dapi5ec7e7")
                .doesNotContain(other.simulated().adminToken());
    }

    private TokenId mint(ServicePrincipal principal) {
        return tokens.mint(
                        other.workspace(), principal.applicationId(), new MintOrder("for a test", ONE_HOUR, List.of()))
                .token()
                .id();
    }

    private void every(String method, FaultAction fault) {
        other.simulated().faults().add(FaultRule.every(method, "/api/*", fault));
    }

    private long calls(String method) {
        return other.simulated().requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }
}

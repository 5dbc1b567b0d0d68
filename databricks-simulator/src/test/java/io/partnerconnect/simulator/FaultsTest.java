package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import io.partnerconnect.simulator.rest.ApiFamily;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends Started {
    private static final String ME = SCIM + "/Me";
    private static final String CREATE = SCIM + "/ServicePrincipals";

    private void everyCreation(FaultAction action) {
        workspace.faults().add(FaultRule.every("POST", SCIM + "/*", action));
    }

    private Caller.Answer create() throws IOException {
        return admin.exchange("POST", CREATE, "{'displayName':'NEW'}");
    }

    static FaultAction[] brokenBeforeEffect() {
        return new FaultAction[] {new FaultAction.ResetBefore(), new FaultAction.Garbage()};
    }

    @ParameterizedTest
    @MethodSource("brokenBeforeEffect")
    void aConnectionBrokenBeforeTheEffectChangesNothing(FaultAction action) {
        everyCreation(action);

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(workspace.principals()).isEmpty();
        assertThat(workspace.changeCount()).isZero();
        assertThat(workspace.requests()).allMatch(request -> request.status() == 0 && !request.changedState());
    }

    @Test
    void anAnswerLostAfterTheEffectLeavesTheEffect() {
        workspace.faults().add(FaultRule.once("POST", CREATE, new FaultAction.ResetAfterEffect()));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(workspace.principals()).isNotEmpty();
        ReceivedRequest request = workspace.requests().getFirst();
        assertThat(request.status()).isZero();
        assertThat(request.changedState()).isTrue();
        assertThat(workspace.changes().getFirst().request()).isEqualTo(request.sequence());
    }

    @Test
    void anotherAnswerCanBeGivenAfterTheEffect() throws IOException {
        everyCreation(new FaultAction.AnswerAfterEffect(503, "{\"error_code\":\"TEMPORARILY_UNAVAILABLE\"}"));

        assertThat(create().status()).isEqualTo(503);
        assertThat(workspace.principals()).hasSize(1);
    }

    static FaultAction[] answeredInstead() {
        return new FaultAction[] {
            FaultAction.standardError(503, "TEMPORARILY_UNAVAILABLE", "later"),
            FaultAction.scimError(500, "null"),
            FaultAction.plainInvalidToken(),
            FaultAction.htmlError(403, "Invalid access token."),
            new FaultAction.HtmlOk(),
            new FaultAction.Redirect("/login.html?error=private-link-validation-error")
        };
    }

    @ParameterizedTest
    @MethodSource("answeredInstead")
    void anAnswerGivenInsteadChangesNothing(FaultAction action) throws IOException {
        everyCreation(action);

        assertThat(create().status()).isIn(200, 302, 403, 500, 503);
        assertThat(workspace.changeCount()).isZero();
    }

    @Test
    void aHangingRequestIsLeftWithoutAnswer() {
        everyCreation(new FaultAction.Hang());

        assertThatThrownBy(() -> admin.within(Duration.ofMillis(200)).exchange("POST", CREATE, "{}"))
                .isInstanceOf(IOException.class);
        assertThat(workspace.changeCount()).isZero();
    }

    @Test
    void slowBytesAndDelaysStillHaveTheirEffect() throws IOException {
        everyCreation(new FaultAction.SlowBytes(20_000));
        assertThat(create().status()).isEqualTo(201);

        workspace.faults().clear();
        everyCreation(new FaultAction.Delay(Duration.ofMillis(5)));
        assertThat(create().status()).isEqualTo(201);
        assertThat(workspace.principals()).hasSize(2);
    }

    @Test
    void aRuleActsFromItsNthCallOnAsOftenAsItSays() {
        workspace
                .faults()
                .add(FaultRule.every("GET", "*/Me", new FaultAction.Status(503, ""))
                        .fromCall(2)
                        .times(2));

        assertThat(IntStream.range(0, 5).map(call -> admin.get(ME).status()).toArray())
                .containsExactly(200, 503, 503, 200, 200);
    }

    @Test
    void beyondTheRateLimitIs429WithRetryAfterUntilTheClockMoves() {
        workspace.rateLimit(ApiFamily.SCIM_READ, 2, Duration.ofSeconds(10), true);

        assertThat(IntStream.range(0, 3).map(call -> admin.get(ME).status()).toArray())
                .containsExactly(200, 200, 429);
        var refused = admin.get(ME);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.json().path("error_code").asText()).isEqualTo("REQUEST_LIMIT_EXCEEDED");
        assertThat(admin.get(TOKENS).status()).isEqualTo(200);

        simulator.clock().advance(Duration.ofSeconds(5));
        assertThat(admin.get(ME).status()).isEqualTo(200);
    }

    @Test
    void retryAfterCanBeLeftOut() {
        workspace.rateLimit(ApiFamily.TOKEN_MANAGEMENT, 1, Duration.ofSeconds(1), false);
        admin.get(TOKENS);

        assertThat(admin.get(TOKENS).response().headers().firstValue("Retry-After"))
                .isEmpty();
    }
}

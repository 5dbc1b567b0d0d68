package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.journal.Change;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What callers are told when a workspace refuses, fails, or does not answer. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class UpstreamTroubleTest {
    private static final String MINT = "/api/2.0/token-management/on-behalf-of/tokens";

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    SettleUnknowns settleUnknowns;

    @Inject
    TestClock clock;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;
    private SimulatedPrincipal principal;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("three");
        admin.register(world, "three");
        principal = world.principalIn(workspace);
    }

    @TestFactory
    Stream<DynamicTest> eachRefusalHasItsOwnCodeARemedyAndTheUpstreamsRequestId() {
        return Map.<String, Consumer<SimulatedWorkspace>>of(
                        "obo-not-enabled", w -> w.onBehalfOfEnabled(false),
                        "lifetime-above-maximum", w -> w.maxTokenLifetimeDays(7),
                        "credential-not-admin", w -> w.adminIsAdmin(false))
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    world.calm();
                    each.getValue().accept(workspace);
                    long before = minted();

                    Response answer = admin.mint("three", principal.applicationId(), World.freshKey());

                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.jsonPath().getString("code")).isEqualTo(each.getKey());
                    assertThat(answer.jsonPath().getString("detail")).contains("three");
                    assertThat(answer.jsonPath().getString("remedy")).isNotBlank();
                    assertThat(answer.jsonPath().getString("upstream.request_id"))
                            .isNotBlank();
                    assertThat(answer.jsonPath().getString("operation_id")).isNotBlank();
                    assertThat(minted()).isEqualTo(before);
                    world.calm();
                }));
    }

    @Test
    void aPrincipalWithoutPermissionToUseTokensIsToldSo() {
        SimulatedPrincipal without = workspace.addPrincipal("WITHOUT_TOKEN_USE");

        Response answer = admin.mint("three", without.applicationId(), World.freshKey());

        assertThat(answer.jsonPath().getString("code")).isEqualTo("token-use-not-permitted");
    }

    @Test
    void aPrincipalOfAnotherWorkspaceIsNotFound() {
        SimulatedPrincipal elsewhere = world.principalIn(world.workspace("five"));

        Response answer = admin.mint("three", elsewhere.applicationId(), World.freshKey());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("service-principal-not-found");
    }

    @Test
    void aCredentialThatIsNotConfiguredIsSaidToBeMissing() {
        Response registered = admin.post(
                "/workspaces",
                Map.of("name", "unknown-credential", "url", "http://127.0.0.1:7", "credential", "never-configured"));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);

        Response answer = admin.get("/workspaces/unknown-credential/service-principals");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("credential-unknown");
    }

    @Test
    void anAnswerLostAfterMintingIsUnknownAndItsTokenIsRevokedWithinFiveMinutes() {
        workspace.faults().add(FaultRule.once("POST", MINT, new FaultAction.ResetAfterEffect()));

        Response answer = admin.mint("three", principal.applicationId(), World.freshKey());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("outcome-unknown");
        assertThat(tokensOfPrincipal()).hasSize(1);
        String operation = answer.jsonPath().getString("operation_id");

        clock.advance(Duration.ofSeconds(150));
        settleUnknowns.run();

        assertThat(tokensOfPrincipal()).isEmpty();
        Response settled = Api.as("auditor").get("/audit/events?action=operation.settle&page_size=100");
        assertThat(settled.jsonPath().getList("items.settles_operation_id", String.class))
                .contains(operation);
        assertThat(settled.jsonPath().getList("items.code", String.class)).contains("orphan-revoked");
    }

    @Test
    void aLostMintIsNotRepeatedByItsKey() {
        workspace.faults().add(FaultRule.once("POST", MINT, new FaultAction.ResetAfterEffect()));
        String key = World.freshKey();
        String operation =
                admin.mint("three", principal.applicationId(), key).jsonPath().getString("operation_id");

        Response again = admin.mint("three", principal.applicationId(), key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("id")).isEqualTo(operation);
        assertThat(again.jsonPath().getString("state")).isEqualTo("UNKNOWN");
        assertThat(tokensOfPrincipal()).hasSize(1);
    }

    @Test
    void withoutTheDatabaseNothingReachesTheWorkspace() {
        long before = asked();
        world.line().cut();
        Response answer;
        try {
            answer = admin.mint("three", principal.applicationId(), World.freshKey());
        } finally {
            world.line().mend();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("audit-unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(asked()).isEqualTo(before);
    }

    /** How many tokens were made; the settling job may revoke some meanwhile. */
    private long minted() {
        return workspace.changes().stream()
                .filter(change -> change.kind() == Change.Kind.TOKEN_CREATED)
                .count();
    }

    /** How often a token was asked for; the settling job asks for other things meanwhile. */
    private long asked() {
        return workspace.requests().stream()
                .filter(request -> request.path().equals(MINT))
                .count();
    }

    private List<?> tokensOfPrincipal() {
        return workspace.tokens().stream()
                .filter(token -> token.ownerId().equals(principal.scimId()))
                .toList();
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad input gets a problem that names the field, and has no effect. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class BadInputTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;
    private SimulatedPrincipal principal;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("six");
        admin.register(world, "six");
        principal = world.principalIn(workspace);
    }

    /** A body and the field its problem must name. */
    private record Bad(String body, String field) {}

    @TestFactory
    Stream<DynamicTest> everyFieldOfAMintIsChecked() {
        return Stream.of(
                        new Bad("", "body"),
                        new Bad("{", "body"),
                        new Bad("[]", "body"),
                        new Bad("{\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":null,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":\"60\",\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":59,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":-1,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":60.5,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":63072001,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":99999999999999999999,\"reason\":\"r\"}", "lifetime_seconds"),
                        new Bad("{\"lifetime_seconds\":60}", "reason"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":\"\"}", "reason"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":1}", "reason"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":\"a\\nb\"}", "reason"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":\"" + "r".repeat(257) + "\"}", "reason"),
                        new Bad(
                                "{\"lifetime_seconds\":60,\"reason\":\"dapi0123456789abcdef0123456789abcdef\"}",
                                "reason"),
                        new Bad(
                                "{\"lifetime_seconds\":60,\"reason\":\"r\",\"comment\":\"" + "c".repeat(161) + "\"}",
                                "comment"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":\"r\",\"comment\":\"[pca1:x\"}", "comment"),
                        new Bad(
                                "{\"lifetime_seconds\":60,\"reason\":\"r\",\"ticket\":\"" + "t".repeat(65) + "\"}",
                                "ticket"),
                        new Bad("{\"lifetime_seconds\":60,\"reason\":\"r\",\"scope\":\"all\"}", "scope"),
                        new Bad("{\"lifetime_seconds\":60,\"lifetime_seconds\":60,\"reason\":\"r\"}", "body"))
                .map(bad -> DynamicTest.dynamicTest(bad.field() + " in " + shortened(bad.body()), () -> {
                    long before = workspace.changeCount();

                    Response answer = admin.request()
                            .header("Idempotency-Key", World.freshKey())
                            .body(bad.body())
                            .post("/api/v1/workspaces/six/service-principals/" + principal.applicationId() + "/tokens");

                    assertInvalid(answer, bad.field());
                    assertThat(workspace.changeCount()).isEqualTo(before);
                }));
    }

    @Test
    void aMintWithoutAnIdempotencyKeyIsRefused() {
        Response answer = admin.request()
                .body("{\"lifetime_seconds\":60,\"reason\":\"r\"}")
                .post("/api/v1/workspaces/six/service-principals/" + principal.applicationId() + "/tokens");

        assertInvalid(answer, "Idempotency-Key");
    }

    @TestFactory
    Stream<DynamicTest> parametersAreChecked() {
        return Stream.of(
                        new Bad("/workspaces/SIX/tokens", "workspace"),
                        new Bad("/workspaces/six/service-principals/not-a-uuid", "application_id"),
                        new Bad("/workspaces/six/service-principals?partner=power-bi", "partner"),
                        new Bad("/workspaces/six/service-principals?displayname=x", "displayname"),
                        new Bad("/workspaces/six/tokens?page_size=0", "page_size"),
                        new Bad("/workspaces/six/tokens?page_size=1001", "page_size"),
                        new Bad("/workspaces/six/tokens?page_size=ten", "page_size"),
                        new Bad("/workspaces/six/tokens?page_size=1&page_size=2", "page_size"),
                        new Bad("/workspaces/six/tokens/dapi0123456789abcdef0123456789abcdef", "token_id"),
                        new Bad("/tokens?state=DEAD", "state"),
                        new Bad("/tokens?never_expires=yes", "never_expires"),
                        new Bad("/tokens?expires_before=yesterday", "expires_before"),
                        new Bad("/tokens?page_token=nonsense", "page_token"),
                        new Bad("/audit/events?phase=NONE", "phase"),
                        new Bad("/audit/events?page_token=nonsense", "page_token"))
                .map(bad ->
                        DynamicTest.dynamicTest(bad.body(), () -> assertInvalid(admin.get(bad.body()), bad.field())));
    }

    @Test
    void allMistakesOfARequestAreToldAtOnce() {
        Response answer =
                admin.request().body("{\"name\":\"X\",\"url\":\"http://a\"}").post("/api/v1/workspaces");

        assertThat(answer.jsonPath().getList("errors.field", String.class))
                .containsExactlyInAnyOrder("name", "url", "credential");
    }

    @Test
    void aChangeWithoutTheVersionReadIsRefusedAndSoIsOneOfAnOldVersion() {
        Response without = admin.request().body("{}").patch("/api/v1/workspaces/six");
        Response stale =
                admin.request().header("If-Match", "\"999\"").body("{}").patch("/api/v1/workspaces/six");

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsRefused() {
        Response large = admin.request()
                .body("{\"name\":\"" + "x".repeat(70_000) + "\"}")
                .post("/api/v1/workspaces");
        Response text = admin.request().contentType("text/plain").body("hello").post("/api/v1/workspaces");

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(text.statusCode()).isEqualTo(415);
    }

    @Test
    void arefusedRequestIsInTheAuditByRouteAndCode() throws InterruptedException {
        admin.get("/workspaces/six/tokens/dapi0123456789abcdef0123456789abcdef");

        List<String> routes = List.of();
        for (int i = 0; i < 50 && !routes.contains("GET /api/v1/workspaces/{workspace}/tokens/{token_id}"); i++) {
            Thread.sleep(100);
            routes = Api.as("auditor")
                    .get("/audit/events?phase=DENIED&page_size=1000")
                    .jsonPath()
                    .getList("items.action", String.class);
        }

        assertThat(routes).contains("GET /api/v1/workspaces/{workspace}/tokens/{token_id}");
    }

    private static void assertInvalid(Response answer, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.field", String.class)).contains(field);
        assertThat(answer.asString()).doesNotContain("dapi0123456789");
    }

    private static String shortened(String body) {
        return body.length() > 60 ? body.substring(0, 60) : body;
    }
}

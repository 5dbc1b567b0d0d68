package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connect is over when its value was given away; that somebody sets it at the partner is owed until it was seen. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class HandOverJourneyTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "eight");
    }

    @Test
    void whatIsLeftToDoWithANewTokenIsToldUntilSomebodySaysItIsDone() {
        Response connected = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of(
                        "partner",
                        "rivery",
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"))
                .post("/api/v1/workspaces/eight/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        String operation = connected.jsonPath().getString("operation.id");
        assertThat(owedOf(operation)).containsExactly("HAND_OVER");
        Response task = admin.get("/operations/" + operation + "/hand-over");
        assertThat(task.jsonPath().getString("state")).isEqualTo("OPEN");
        assertThat(task.jsonPath().getString("docs_url")).contains("rivery");
        assertThat(task.jsonPath().getString("token_id"))
                .isEqualTo(connected.jsonPath().getString("token.token_id"));

        Response done = admin.post("/operations/" + operation + "/handed-over", Map.of("reason", "set at the partner"));

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(done.jsonPath().getString("handed_over_by")).isEqualTo("admin");
        assertThat(owedOf(operation)).containsExactly("USE");
        Response elsewhere = admin.post(
                "/workspaces/eight/connections/fivetran/rotations/" + operation + "/handed-over",
                Map.of("reason", "a test"));
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/metrics", management = true)
    URI metricsAddress;

    @Test
    void whatIsOwedIsCountedByItsKind() {
        String metrics = RestAssured.given()
                .header("Authorization", "Bearer " + World.key("viewer"))
                .get(metricsAddress)
                .asString();

        assertThat(metrics).contains("pca_owed_work{kind=\"HAND_OVER\",owner=\"PEOPLE\"");
    }

    private List<String> owedOf(String operation) {
        return admin.get("/owed-work")
                .jsonPath()
                .param("operation", operation)
                .getList("items.findAll { it.operation_id == operation }.kind");
    }
}

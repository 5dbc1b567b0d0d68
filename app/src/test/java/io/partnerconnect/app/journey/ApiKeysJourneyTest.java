package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.port.out.Pauses;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys, from their making to their end. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class ApiKeysJourneyTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    World world;

    @Inject
    Pauses pauses;

    @Inject
    TestClock clock;

    private final Api admin = Api.as("admin");
    private String name;

    @BeforeEach
    void calm() {
        world.calm();
        name = "journey-" + NEXT.incrementAndGet();
    }

    @Test
    void aKeyLetsInAtOnceAndItsValueIsNeverShownAgain() {
        // Given
        String request = World.freshKey();
        Response made = create(request, Map.of());

        // When
        Response again = create(request, Map.of());
        Response me = as(value(made), "/me");

        // Then
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).endsWith("/api/v1/api-keys/" + name);
        assertThat(value(made)).matches(ApiKeySecret.SHAPE);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).doesNotContain(value(made));
        assertThat(me.jsonPath().getString("name")).isEqualTo(name);
        assertThat(me.jsonPath().getString("kind")).isEqualTo("API_KEY");
        assertThat(me.jsonPath().getList("grants.grant")).containsExactly("viewer");
        Response shown = admin.get("/api-keys/" + name);
        assertThat(shown.asString()).doesNotContain(value(made)).contains("\"state\":\"ACTIVE\"");
        assertThat(shown.jsonPath().getString("created_by")).isEqualTo("admin");
    }

    @Test
    void aRevokedKeyIsRefusedWithinSecondsAndRevokingItAgainDoesNoHarm() {
        // Given
        String value = value(create(Map.of()));
        boolean before = as(value, "/partners").statusCode() == 200;

        // When
        Response revoked = admin.delete("/api-keys/" + name);

        // Then
        assertThat(before).isTrue();
        assertThat(revoked.statusCode()).as(revoked.asString()).isEqualTo(204);
        awaitTrue(() -> as(value, "/partners").statusCode() == 401);
        assertThat(as(value, "/partners").header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(admin.delete("/api-keys/" + name).statusCode()).isEqualTo(204);
        assertThat(admin.get("/api-keys/" + name).jsonPath().getString("state")).isEqualTo("REVOKED");
        assertThat(admin.get("/audit/events?action=api-key.revoke&page_size=1000")
                        .jsonPath()
                        .getList("items.subject.id"))
                .contains(name);
    }

    @Test
    void whileItIsRotatedBothValuesLetIn() {
        // Given
        String first = value(create(Map.of()));

        // When
        Response rotated = rotate(Map.of("overlap_seconds", 3600, "reason", "a test"));

        // Then
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(as(first, "/partners").statusCode()).isEqualTo(200);
        assertThat(as(value(rotated), "/partners").statusCode()).isEqualTo(200);
        assertThat(rotated.jsonPath().getString("key.previous_value_until")).isNotNull();
    }

    @Test
    void withoutAnOverlapTheValueBeforeIsRefusedWithinSeconds() {
        // Given
        String first = value(create(Map.of()));

        // When
        Response rotated = rotate(Map.of("overlap_seconds", 0, "reason", "others have seen it"));

        // Then
        awaitTrue(() -> as(first, "/partners").statusCode() == 401);
        assertThat(as(value(rotated), "/partners").statusCode()).isEqualTo(200);
    }

    @Test
    void whenItWasUsedLastIsWrittenDownByItself() {
        // Given
        String value = value(create(Map.of()));
        String before = admin.get("/api-keys/" + name).jsonPath().getString("last_used_at");

        // When
        as(value, "/partners");

        // Then
        assertThat(before).isNull();
        awaitTrue(() -> admin.get("/api-keys/" + name).jsonPath().getString("last_used_at") != null);
    }

    @Test
    void nobodyMakesAKeyBeyondHimselfAndNobodyWhoseRoleEndsAtAScopeMakesAny() {
        // When
        Response beyond = create(Map.of("grants", List.of("viewer", "approver")));
        Response within = create(Api.as("approving"), World.freshKey(), Map.of("grants", List.of("approver")));
        Response scoped = create(Api.as("regional"), World.freshKey(), Map.of("grants", List.of("viewer")));

        // Then
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.jsonPath().getList("errors.field")).isEqualTo(List.of("grants"));
        assertThat(within.statusCode()).as(within.asString()).isEqualTo(201);
        assertThat(scoped.statusCode()).isEqualTo(403);
        assertThat(rotate(Map.of("overlap_seconds", 0, "reason", "to be an approver"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.as("regional").get("/api-keys").statusCode()).isEqualTo(403);
        assertThat(Api.as("regional").delete("/api-keys/" + name).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsWrongWithARequestIsSaidAtOnce() {
        Response bad = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of("name", "A B", "grants", List.of("emperor"), "expires_at", "soon", "reason", "a test"))
                .post("/api/v1/api-keys");

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.jsonPath().getList("errors.field", String.class))
                .containsExactlyInAnyOrder("name", "grants", "expires_at");
        assertThat(create(Map.of(
                                "expires_at",
                                clock.now().plus(Duration.ofDays(366)).toString()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(create(Map.of("grants", List.of())).statusCode()).isEqualTo(400);
    }

    @Test
    void aNameIsGivenOnce() {
        // Given
        create(Map.of());
        admin.delete("/api-keys/" + name);

        // When
        Response again = create(Map.of());
        name = "viewer";
        Response configured = create(Map.of());

        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("api-key-exists");
        assertThat(configured.statusCode()).isEqualTo(409);
    }

    @Test
    void keysAreListedByNameInPages() {
        // Given
        create(Map.of());
        name = "journey-" + NEXT.incrementAndGet();
        create(Map.of());

        // When
        Response first = admin.get("/api-keys?page_size=1");

        // Then
        String next = first.jsonPath().getString("next_page_token");
        Response second = admin.get("/api-keys?page_size=1&page_token=" + next);
        assertThat(first.jsonPath().getList("items.name")).hasSize(1);
        assertThat(second.jsonPath().getString("items[0].name"))
                .isGreaterThan(first.jsonPath().getString("items[0].name"));
    }

    @Test
    void mistypedValuesAreRefusedAlsoWhileTheDatabaseDoesNotAnswerAndOthersAreNotToldApart() {
        // Given
        String value = value(create(Map.of()));
        String mistyped = value.substring(0, value.length() - 1) + (value.endsWith("0") ? "1" : "0");
        world.line().cut();

        // When
        Response wrong = as(mistyped, "/partners");
        Response unknown = as("pca_abcdefghijklmnopqrstuvwxyzABCD33HpuD", "/me");
        world.line().mend();

        // Then
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).as(unknown.asString()).isEqualTo(503);
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("database-unavailable");
        assertThat(unknown.header("Retry-After")).isNotNull();
    }

    private Response rotate(Map<String, ?> body) {
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1/api-keys/" + name + "/rotate");
    }

    private Response create(Map<String, ?> changes) {
        return create(World.freshKey(), changes);
    }

    private Response create(String request, Map<String, ?> changes) {
        return create(admin, request, changes);
    }

    private Response create(Api caller, String request, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", name, "grants", List.of("viewer"), "expires_at", "2026-12-24T00:00:00Z", "reason", "a test"));
        body.put(
                "expires_at",
                clock.now()
                        .plus(Duration.ofDays(30))
                        .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                        .toString());
        body.putAll(changes);
        return caller.request().header("Idempotency-Key", request).body(body).post("/api/v1/api-keys");
    }

    private static String value(Response issued) {
        return issued.jsonPath().getString("key_value");
    }

    private static Response as(String bearer, String path) {
        return given().header("Authorization", "Bearer " + bearer).get("/api/v1" + path);
    }

    private void awaitTrue(BooleanSupplier there) {
        for (int looks = 0; looks < 300 && !there.getAsBoolean(); looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}

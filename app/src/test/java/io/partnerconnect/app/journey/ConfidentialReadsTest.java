package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is {@link Confidential} is not shown before the audit tells who asked for it. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class ConfidentialReadsTest {
    private static final String NOTHING = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api admin = Api.as("admin");

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "thirteen");
    }

    @ParameterizedTest
    @CsvSource({
        "/audit/events, /audit/events",
        "/audit/events/{id}, /audit/events/%s",
        "/audit/export, /audit/export",
        "/audit/reconciliations/{id}/entries, /audit/reconciliations/%s/entries",
        "/api-keys, /api-keys",
        "/api-keys/{name}, /api-keys/nobody",
        "/partner-accounts/{partner}/users, /partner-accounts/fivetran/users",
        "/partner-accounts/{partner}/users/{email}, /partner-accounts/fivetran/users/nobody@example.com"
    })
    void whoAsksIsInTheAuditAlsoWhenNothingIsFound(String route, String path) {
        int before = readings(route).size();

        admin.get(path.formatted(NOTHING));

        // What looks for it asks for events itself.
        List<Map<String, String>> after = readings(route);
        assertThat(after).hasSize(before + (route.equals("/audit/events") ? 2 : 1));
        assertThat(after.getFirst()).containsEntry("actor", "admin").containsEntry("phase", "READ");
    }

    @Test
    void theAuditTellsOfALookedUpTokenButNotWhatWasPasted() {
        String value = "dapi" + NOTHING.replace("-", "");

        admin.post("/tokens/lookup", Map.of("token", value));

        JsonPath events = admin.get("/audit/events?phase=READ&action={route}", "POST /api/v1/tokens/lookup")
                .jsonPath();
        assertThat(events.getList("items")).isNotEmpty();
        assertThat(events.prettify()).doesNotContain(value);
    }

    @Test
    void whatWasAskedForIsTheSubject() {
        admin.get("/audit/events?workspace=thirteen&partner=fivetran");

        assertThat(admin.get("/audit/events?phase=READ&workspace=thirteen&partner=fivetran&page_size=1")
                        .jsonPath()
                        .getString("items[0].subject.id"))
                .isEqualTo("thirteen/fivetran");
    }

    @Test
    void aReadOfNothingInParticularIsAnEventThatCanBeAskedFor() {
        admin.get("/api-keys");
        String id = admin.get("/audit/events?phase=READ&page_size=1&action={route}", "GET /api/v1/api-keys")
                .jsonPath()
                .getString("items[0].id");

        assertThat(admin.get("/audit/events/" + id).jsonPath().getString("action"))
                .isEqualTo("GET /api/v1/api-keys");
        assertThat(Api.as("auditor-inside").get("/audit/events/" + id).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/events", "/api-keys"})
    void whoMayNotHasNotRead(String path) {
        int before = readings(path).size();

        int status = Api.as("viewer").get(path).statusCode();

        assertThat(status).isEqualTo(403);
        assertThat(readings(path)).hasSize(before + (path.equals("/audit/events") ? 1 : 0));
    }

    private List<Map<String, String>> readings(String route) {
        return admin.request()
                .queryParam("action", "GET /api/v1" + route)
                .get("/api/v1/audit/events?phase=READ&page_size=1000")
                .jsonPath()
                .getList("items");
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestNames;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A workspace inside the organisation's network, from its registration to the day its name stands for something else. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class AddressesJourneyTest {
    private static final String HOST = "inside.cloud.databricks.com";
    private static final List<String> RANGES = List.of("10.1.0.0/16", "fd00:1::/32");

    World world;

    @Inject
    TestNames names;

    private final Api admin = Api.as("admin");

    @AfterEach
    void forget() {
        admin.delete("/workspaces/inside");
    }

    private Response register(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", "inside", "url", "https://" + HOST, "credential", "six"));
        body.putAll(more);
        return admin.post("/workspaces", body);
    }

    private Response patch(Map<String, ?> body) {
        return admin.request().header("If-Match", "\"1\"").body(body).patch("/api/v1/workspaces/inside");
    }

    @Test
    void aPrivateAddressIsRefusedByNameUntilItsRangeIsAllowedWhichIsShownAndAudited() {
        // Given
        names.answer(HOST, "10.1.2.3");

        // When
        Response refused = register(Map.of());
        Response registered = register(Map.of("private_ranges", RANGES));

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("url");
        assertThat(refused.jsonPath().getString("errors[0].message"))
                .contains("private_ranges")
                .doesNotContain("10.1.2.3");
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        assertThat(Api.as("viewer").get("/workspaces/inside").jsonPath().getList("private_ranges", String.class))
                .isEqualTo(RANGES);
        assertThat(admin.get("/audit/events?workspace=inside&action=workspace.register")
                        .jsonPath()
                        .getList("items.details.private_ranges", String.class))
                .contains("10.1.0.0/16 fd00:1::/32");
    }

    @Test
    void aNameThatStandsForSomethingElseOneDayIsNotCalledAndTheAnswerSaysWhatToDo() {
        // Given
        names.answer(HOST, "10.1.2.3");
        register(Map.of("private_ranges", List.of("10.1.0.0/16")));
        names.answer(HOST, "8.8.8.8", "169.254.169.254");

        // When
        Response refused = admin.get("/workspaces/inside/service-principals");

        // Then
        assertThat(refused.jsonPath().getString("code")).isEqualTo("address-not-allowed");
        assertThat(refused.jsonPath().getBoolean("retryable")).isFalse();
        assertThat(refused.jsonPath().getString("detail")).contains("inside").doesNotContain("169.254");
        assertThat(refused.jsonPath().getString("remedy")).contains("pca.workspaces.address-suffixes");
    }

    @Test
    void aRangeThatIsTakenBackHoldsForTheNextCall() {
        // Given
        names.answer(HOST, "8.8.8.8");
        register(Map.of("private_ranges", RANGES));

        // When
        Response changed = patch(Map.of("private_ranges", List.of()));
        names.answer(HOST, "10.1.2.3");

        // Then
        assertThat(changed.jsonPath().getList("private_ranges")).isEmpty();
        assertThat(admin.get("/workspaces/inside/service-principals").jsonPath().getString("code"))
                .isEqualTo("address-private");
    }

    @Test
    void whatCannotBeAllowedIsRefusedByTheNameOfTheField() {
        assertThat(List.of("10.1.2.3/16", "8.8.8.8/32", "127.0.0.0/8", "169.254.0.0/16", "0.0.0.0/0", "inside"))
                .map(range -> register(Map.of("private_ranges", List.of(range))))
                .allSatisfy(refused -> assertThat(refused.statusCode()).isEqualTo(400))
                .extracting(refused -> refused.jsonPath().getString("errors[0].field"))
                .containsOnly("private_ranges");
    }

    @Test
    void onlyAnAdministratorAllowsARange() {
        names.answer(HOST, "8.8.8.8");
        register(Map.of());

        assertThat(List.of("viewer", "operator", "auditor"))
                .extracting(role -> Api.as(role)
                        .request()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("private_ranges", RANGES))
                        .patch("/api/v1/workspaces/inside")
                        .statusCode())
                .containsOnly(403);
    }
}

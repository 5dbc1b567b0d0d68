package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.evidence.VerifierKey;
import io.partnerconnect.verifier.Verdict;
import io.partnerconnect.verifier.Verifier;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a month of the audit goes, what keeps it, and what an auditor sees afterwards. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init") // given by WorldResource and by the container
class RetentionJourneyTest {
    private static int months;

    World world;

    @Inject
    SealHistory history;

    private final Api admin = Api.as("admin");
    private final Api auditor = Api.as("auditor");

    /** No other test has it. */
    private final String month = "2010-%02d".formatted(++months);

    private String event;

    @BeforeEach
    void somethingOld() {
        world.calm();
        admin.register(world, "two");
        admin.request()
                .body(Map.of("labels", Map.of("run", World.freshKey())))
                .header("If-Match", admin.get("/workspaces/two").header("ETag"))
                .patch("/api/v1/workspaces/two");
        seal();
        JsonPath intent = auditor.get("/audit/events?action=workspace.update&phase=INTENT&page_size=1")
                .jsonPath();
        event = intent.getString("items[0].id");
        world.database().recorded(month, "operation_id = '" + intent.getString("items[0].operation_id") + "'");
    }

    @Test
    void aMonthIsRemovedAndTheHistoryIsStillVerified() {
        JsonPath seen = auditor.get("/audit/partitions/" + month).jsonPath();
        assertThat(seen.getList("kept_by")).isEmpty();
        assertThat(seen.getLong("events")).isEqualTo(2);
        assertThat(seen.getLong("sealed")).isEqualTo(2);
        assertThat(seen.getBoolean("published")).isTrue();

        Response removed = remove(seen.getString("places"));

        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThat(removed.jsonPath().getString("removed_by")).isEqualTo("admin");
        assertThat(removed.jsonPath().getString("places")).isEqualTo(seen.getString("places"));
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(
                                        List.of(verified.removed().toString().split(",", -1)))
                                .contains(seen.getString("places").split(",", -1)));
        assertThat(auditor.get("/audit/partitions/" + month).jsonPath().getString("removal.reason"))
                .isEqualTo("old enough");
        assertThat(auditor.get("/audit/partitions").jsonPath().getList("items.month"))
                .contains(month);
    }

    @Test
    void ofARemovedEventItIsToldThatItWasRemovedAndItsPlaceIsStillProved() {
        remove(places());

        Response gone = auditor.get("/audit/events/" + event);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.jsonPath().getString("detail")).contains("was removed by retention");
        assertThat(auditor.get("/audit/proofs/inclusion?event_id={id}", event).statusCode())
                .isEqualTo(200);
        assertThat(Api.as("regional").get("/audit/events/" + event).statusCode())
                .isIn(403, 404);
    }

    @Test
    void whatALegalHoldTouchesIsKeptUntilItIsReleased() {
        Response placed = auditor.post(
                "/audit/holds",
                Map.of(
                        "from",
                        month + "-03T00:00:00Z",
                        "until",
                        month + "-04T00:00:00Z",
                        "reason",
                        "litigation",
                        "ticket",
                        "LEGAL-7"));
        assertThat(placed.statusCode()).as(placed.asString()).isEqualTo(201);
        String id = placed.jsonPath().getString("id");

        Response kept = remove(places());
        Response auditors = release(auditor, id);
        Response released = release(admin, id);

        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.jsonPath().getString("code")).isEqualTo("partition-kept");
        assertThat(kept.jsonPath().getString("detail")).contains("a legal hold touches it");
        assertThat(auditors.statusCode()).isEqualTo(403);
        assertThat(released.jsonPath().getString("release_reason")).isEqualTo("settled");
        assertThat(release(admin, id).jsonPath().getString("code")).isEqualTo("hold-released");
        assertThat(auditor.get("/audit/holds?page_size=1").jsonPath().getString("items[0].id"))
                .isEqualTo(id);
        assertThat(auditor.get("/audit/holds/" + id).jsonPath().getString("ticket"))
                .isEqualTo("LEGAL-7");
        assertThat(remove(places()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasNotSeenIsNotRemoved() {
        assertThat(remove("0-1000000").jsonPath().getString("code")).isEqualTo("partition-kept");
        assertThat(remove("1-0").jsonPath().getString("errors[0].field")).isEqualTo("places");
        assertThat(auditor.get("/audit/partitions/2010-13").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/audit/partitions/1999-01").jsonPath().getString("code"))
                .isEqualTo("audit-partition-not-found");
        assertThat(auditor.get("/audit/holds/01931f2e-7c00-7000-8000-000000000001")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("legal-hold-not-found");
    }

    private String places() {
        return auditor.get("/audit/partitions/" + month).jsonPath().getString("places");
    }

    private Response remove(String places) {
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of("places", places, "reason", "old enough"))
                .post("/api/v1/audit/partitions/" + month + "/remove");
    }

    private static Response release(Api by, String id) {
        return by.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of("reason", "settled"))
                .post("/api/v1/audit/holds/" + id + "/release");
    }

    private void seal() {
        while (!(history.run(10_000) instanceof SealingResult.NothingNew)) {
            Thread.onSpinWait();
        }
    }

    private Verdict verify() {
        List<VerifierKey> keys = auditor.get("/audit/keys").jsonPath().getList("keys", String.class).stream()
                .map(VerifierKey::parse)
                .toList();
        return new Verifier(keys, Instant.MIN)
                .verify(
                        new ByteArrayInputStream(auditor.get("/audit/export").asByteArray()),
                        new ByteArrayInputStream(new byte[0]));
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ConsistencyProof;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.InclusionProof;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.VerifierKey;
import io.partnerconnect.verifier.Verdict;
import io.partnerconnect.verifier.Verifier;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor does with the history, by HTTP and the verifier. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init") // given by WorldResource and by the container
class HistoryJourneyTest {
    World world;

    @Inject
    SealHistory history;

    private final Api auditor = Api.as("auditor");

    @BeforeEach
    void something() {
        world.calm();
        Api.as("admin").register(world, "two");
        done();
    }

    @Test
    void anExportAndThePublicKeyAreVerified() {
        assertThat(verify(export())).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.events()).isPositive();
            assertThat(verified.last().log()).isEqualTo("partner-connect-admin/test");
        });
    }

    @Test
    void oneAlteredByteIsNotVerifiedAndNamesTheEvent() {
        String export = export();
        String line = export.lines()
                .filter(each -> each.startsWith("{\"index\":1,"))
                .findFirst()
                .orElseThrow();

        Verdict verdict = verify(export.replace(line, line.replaceFirst("\"actor\":\"a", "\"actor\":\"b")));

        String id = line.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(verdict).isInstanceOfSatisfying(Verdict.NotVerified.class, wrong -> {
            assertThat(wrong.at()).startsWith("event 1 (id " + id + ")");
            assertThat(wrong.what()).isEqualTo("is not what was sealed");
        });
    }

    @Test
    void whatASuperuserChangesIsNotVerified() throws SQLException {
        String before = export();
        assertThat(verify(before)).isInstanceOf(Verdict.Verified.class);
        String event = before.lines()
                .filter(line -> line.startsWith("{\"index\":"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String id = event.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");

        superuser("UPDATE audit.event SET actor = actor || 'x' WHERE event_id = '" + id + "'");
        Verdict verdict = verify(export());
        superuser("UPDATE audit.event SET actor = left(actor, -1) WHERE event_id = '" + id + "'");

        assertThat(verdict).isInstanceOf(Verdict.NotVerified.class);
        assertThat(verify(export())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void anEventIsProvedToBePartOfACheckpoint() {
        String event = done();

        JsonPath proof =
                auditor.get("/audit/proofs/inclusion?event_id={id}", event).jsonPath();

        Checkpoint checkpoint = signed(proof.getString("checkpoint.note"));
        assertThat(new InclusionProof(proof.getLong("index"), checkpoint.size(), hashes(proof.getList("path")))
                        .proves(Hash.parse(proof.getString("leaf")), checkpoint.root()))
                .isTrue();
        assertThat(proof.getString("event_id")).isEqualTo(event);
        assertThat(export())
                .contains("{\"index\":" + proof.getLong("index") + ",\"leaf\":\"" + proof.getString("leaf"));
    }

    @Test
    void betweenTwoCheckpointsEventsWereOnlyAdded() {
        JsonPath earlier = auditor.get("/audit/checkpoints/latest").jsonPath();
        done();
        JsonPath later = Api.as("viewer").get("/audit/checkpoints/latest").jsonPath();

        JsonPath proof = Api.as("viewer")
                .get("/audit/proofs/consistency?from={f}&to={t}", earlier.getLong("number"), later.getLong("number"))
                .jsonPath();

        assertThat(later.getLong("size")).isGreaterThan(earlier.getLong("size"));
        assertThat(new ConsistencyProof(earlier.getLong("size"), later.getLong("size"), hashes(proof.getList("path")))
                        .proves(
                                signed(proof.getString("from.note")).root(),
                                signed(proof.getString("to.note")).root()))
                .isTrue();
        assertThat(proof.getMap("to")).isEqualTo(later.getMap("$"));
    }

    @Test
    void checkpointsAreListedNewestFirst() {
        done();
        JsonPath page = auditor.get("/audit/checkpoints?page_size=2").jsonPath();

        List<Integer> numbers = page.getList("items.number");
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1) + 1);
        assertThat(auditor.get("/audit/checkpoints/{n}", numbers.get(1))
                        .jsonPath()
                        .getMap("$"))
                .isEqualTo(page.getMap("items[1]"));
        assertThat(auditor.get("/audit/checkpoints?page_size=1&page_token={t}", page.getString("next_page_token"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereOrNotANumberIsSaidSo() {
        assertThat(auditor.get("/audit/checkpoints/999999999").jsonPath().getString("code"))
                .isEqualTo("checkpoint-not-found");
        assertThat(auditor.get("/audit/proofs/inclusion?event_id=00000000-0000-7000-8000-000000000000")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("audit-event-not-found");
        for (String wrong : List.of(
                "/audit/checkpoints/x",
                "/audit/proofs/inclusion",
                "/audit/proofs/inclusion?event_id=x",
                "/audit/proofs/consistency?from=1&to=0",
                "/audit/proofs/consistency?from=-1&to=x")) {
            assertThat(auditor.get(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void anEpochIsNotOpenedWhereTheHistoryGoesOn() {
        Response answer = Api.as("admin").post("/audit/epochs", Map.of("reason", "test"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("epoch-not-needed");
    }

    /** Something that is audited and sealed; the id of its intent. */
    private String done() {
        Response changed = Api.as("admin")
                .request()
                .body(Map.of("labels", Map.of("run", World.freshKey())))
                .header("If-Match", Api.as("admin").get("/workspaces/two").header("ETag"))
                .patch("/api/v1/workspaces/two");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        seal();
        return auditor.get("/audit/events?action=workspace.update&phase=INTENT&page_size=1")
                .jsonPath()
                .getString("items[0].id");
    }

    /** The service's own sealer may be faster. */
    private void seal() {
        while (!(history.run(10_000) instanceof SealingResult.NothingNew)) {
            Thread.onSpinWait();
        }
    }

    private String export() {
        Response answer = auditor.get("/audit/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private Verdict verify(String export) {
        return new Verifier(keys(), Instant.MIN)
                .verify(
                        new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayInputStream(new byte[0]));
    }

    private Checkpoint signed(String note) {
        SignedNote parsed = SignedNote.parse(note);
        assertThat(parsed.objection(keys())).isEmpty();
        return Checkpoint.parse(parsed.text());
    }

    private List<VerifierKey> keys() {
        return Api.as("viewer").get("/audit/keys").jsonPath().getList("keys", String.class).stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private static List<Hash> hashes(List<String> path) {
        return path.stream().map(Hash::parse).toList();
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export of Databricks' audit log is imported and held against what was done through the service. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class ReconciliationJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = Integer.getInteger("reconciliation.lines", 50_000);
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final String SECRET = "dapi0123456789abcdef0123456789abcdef";

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI base;

    private final Api auditor = Api.as("auditor");
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void registered() {
        world.calm();
        Api.as("admin").register(world, "thirteen");
    }

    @Test
    void whatWasMintedHereIsExplainedAndWhatSomebodyElseMintedIsNot() {
        SimulatedPrincipal principal = world.principalIn(world.workspace("thirteen"));
        String token = Api.as("admin")
                .mint("thirteen", principal.applicationId(), World.freshKey())
                .jsonPath()
                .getString("token_id");
        String ours = line("ours", Instant.now(), "generateDbToken", Map.of("tokenHash", token));
        String foreign = line(
                "foreign",
                Instant.now(),
                "generateDbToken",
                Map.of("tokenHash", "f".repeat(64), "targetServicePrincipalName", "FIVETRAN_USER"));

        Response imported = send(String.join("\n", ours, "not json", foreign, foreign, login("login", Instant.now())));

        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        assertThat(imported.jsonPath().getMap("lines"))
                .containsEntry("read", 5)
                .containsEntry("added", 2)
                .containsEntry("known", 1)
                .containsEntry("ignored", 1)
                .containsEntry("unreadable", 1);
        assertThat(imported.jsonPath().getInt("unreadable_lines[0].line")).isEqualTo(2);
        assertThat(imported.jsonPath().getString("unreadable_lines[0].reason")).isEqualTo("is not JSON");
        String id = imported.jsonPath().getString("id");
        assertThat(imported.header("Location")).endsWith("/api/v1/audit/reconciliations/" + id);
        assertThat(auditor.get("/audit/reconciliations/" + id).asString()).isEqualTo(imported.asString());
        Response explained = auditor.get("/audit/reconciliations/" + id + "/entries?verdict=EXPLAINED");
        assertThat(explained.jsonPath().getList("items.event.event_id")).containsExactly("ours-" + run);
        assertThat(explained.jsonPath().getString("items[0].evidence")).isEqualTo("TOKEN");
        assertThat(explained.jsonPath().getString("items[0].operation.action")).isEqualTo("token.mint");
        Response unexplained = auditor.get("/audit/reconciliations/" + id + "/entries?verdict=UNEXPLAINED");
        assertThat(unexplained.jsonPath().getList("items.event.event_id")).containsExactly("foreign-" + run);
        assertThat(unexplained.jsonPath().getString("items[0].words"))
                .isEqualTo(
                        "A token was minted for FIVETRAN_USER by bob@example.com from 10.0.0.7: not through this service.");
    }

    @Test
    void importedAgainNothingIsDoubled() {
        String log = line("once", Instant.now(), "revokeDbToken", Map.of("tokenId", "e".repeat(64)));
        Response first = send(log);

        Response second = send(log);

        assertThat(second.jsonPath().getInt("lines.added")).isZero();
        assertThat(second.jsonPath().getInt("lines.known")).isOne();
        assertThat(second.jsonPath().getMap("verdicts"))
                .isEqualTo(first.jsonPath().getMap("verdicts"))
                .containsEntry("unexplained", 1);
        assertThat(second.jsonPath().getString("sha256"))
                .isEqualTo(first.jsonPath().getString("sha256"));
    }

    @Test
    void anImportIsInTheAuditWithTheDigestOfTheFile() {
        Response imported = send(line("audited", Instant.now(), "revokeDbToken", Map.of("tokenId", "e".repeat(64))));

        Response events =
                auditor.get("/audit/events?operation_id=" + imported.jsonPath().getString("id"));

        assertThat(events.jsonPath().getList("items.phase")).containsExactlyInAnyOrder("INTENT", "OUTCOME");
        assertThat(events.jsonPath().getList("items.action")).containsOnly("audit-log.import");
        assertThat(events.jsonPath().getList("items.actor")).containsOnly("auditor");
        assertThat(events.jsonPath().getList("items.result"))
                .contains(imported.jsonPath().getString("sha256"));
    }

    @Test
    void nothingOfARequestIsKeptButNamesAndIds() {
        String log = line(
                "secret",
                Instant.now(),
                "generateDbToken",
                Map.of("tokenHash", SECRET, "password", "hunter2-" + run, "partner_name", "a\u0000b\u202Ec"));

        Response imported = send(log);

        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        Response entries =
                auditor.get("/audit/reconciliations/" + imported.jsonPath().getString("id") + "/entries");
        assertThat(entries.jsonPath().getString("items[0].event.token_id")).isEqualTo("[withheld]");
        assertThat(entries.jsonPath().getString("items[0].event.partner")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(world.database().dump()).noneMatch(row -> row.contains(SECRET) || row.contains("hunter2-" + run));
    }

    @Test
    void manyLinesAreImportedAsTheyComeInWithoutTheirLengthBeingTold() throws Exception {
        Instant start = Instant.now().minus(Duration.ofDays(2));
        long begun = System.nanoTime();

        HttpResponse<String> imported = stream(() -> IntStream.range(0, MANY).mapToObj(i -> many(i, start) + "\n"));

        System.out.println("reconciliation: " + MANY + " lines in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        assertThat(JSON.readTree(imported.body()).at("/lines/added").asInt()).isEqualTo(MANY / 2);
        assertThat(JSON.readTree(imported.body()).at("/verdicts/unexplained").asInt())
                .isGreaterThanOrEqualTo(MANY / 2);
    }

    @Test
    void aLineThatIsTooLongIsUnreadableAndTheRestIsRead() {
        String log = line("before", Instant.now(), "revokeDbToken", Map.of("tokenId", "d".repeat(64))) + "\n"
                + line("long", Instant.now(), "revokeDbToken", Map.of("x", "y".repeat(70_000))) + "\n"
                + line("after", Instant.now(), "revokeDbToken", Map.of("tokenId", "d".repeat(64)));

        Response imported = send(log);

        assertThat(imported.jsonPath().getInt("lines.added")).isEqualTo(2);
        assertThat(imported.jsonPath().getString("unreadable_lines[0].reason")).isEqualTo("is longer than 65536 bytes");
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String line = line("large", Instant.now(), "x", Map.of("y", "z".repeat(60_000))) + "\n";
        int times = LARGEST / line.length() + 2;

        HttpResponse<String> streamed = stream(() -> Stream.generate(() -> line).limit(times));
        Response told = send(line.repeat(times));

        assertThat(streamed.statusCode()).as(streamed.body()).isEqualTo(413);
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.jsonPath().getString("code")).isEqualTo("too-large");
    }

    @Test
    void otherBodiesStaySmallThoughTheyDoNotSayTheirLength() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/workspaces"))
                .header("Authorization", "Bearer " + World.key("admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(bytes(large))))
                .build();

        int status = status(request);

        assertThat(status).isEqualTo(413);
    }

    @Test
    void whatHoldsNoEntryIsRefused() {
        Response nothing = send("nonsense\n\n");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.jsonPath().getString("errors[0].field")).isEqualTo("body");
        assertThat(auditor.get("/audit/reconciliations?page_size=1").jsonPath().getString("items[0].completed_at"))
                .isNull();
    }

    @Test
    void aPeriodHasTwoEnds() {
        Response half = auditor.request()
                .contentType("application/x-ndjson")
                .body(bytes("{}"))
                .post("/api/v1/audit/reconciliations?from=2026-11-01T00:00:00Z");

        assertThat(half.statusCode()).isEqualTo(400);
        assertThat(half.jsonPath().getList("errors.field")).containsExactly("until");
    }

    private Response send(String log) {
        return auditor.request()
                .contentType("application/x-ndjson")
                .body(log.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/audit/reconciliations");
    }

    /** Line by line as they are made, so that nobody knows beforehand how many there are. */
    private HttpResponse<String> stream(Supplier<Stream<String>> lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/audit/reconciliations"))
                .header("Authorization", "Bearer " + World.key("auditor"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        () -> lines.get().map(ReconciliationJourneyTest::bytes).iterator()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Over HTTP/1.1: where the server cuts a body off it closes the connection. */
    private static int status(HttpRequest request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Every second one is about a token. */
    private String many(int i, Instant start) {
        Instant at = start.plusMillis(i * 100L);
        return i % 2 == 0
                ? line("many" + i, at, "generateDbToken", Map.of("tokenHash", "%064x".formatted(i)))
                : login("many" + i, at);
    }

    private String login(String id, Instant at) {
        return line(id, at, "tokenLogin", Map.of("tokenId", "c".repeat(64)));
    }

    private String line(String id, Instant at, String action, Map<String, String> parameters) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("version", "2.0");
        entry.put("event_time", at.toString());
        entry.put("workspace_id", world.workspace("thirteen").workspaceId());
        entry.put("source_ip_address", "10.0.0.7");
        entry.put("user_agent", "curl/8.5.0");
        entry.putObject("user_identity").put("email", "bob@example.com").putNull("subject_name");
        entry.put("service_name", "accounts");
        entry.put("action_name", action);
        ObjectNode given = entry.putObject("request_params");
        parameters.forEach(given::put);
        entry.putObject("response").put("status_code", 200).putNull("error_message");
        entry.put("event_id", id + "-" + run);
        return entry.toString();
    }
}

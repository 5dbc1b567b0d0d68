package io.partnerconnect.app.fuzz;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every field and parameter of every request in the OpenAPI document, with every kind of mistake: missing, empty, null, of the wrong
 * type, unknown, too long, with control characters. Each is refused by name, has no effect, and is in the audit.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class EveryFieldTest {
    private static final String DENIED =
            "SELECT count(*) + coalesce(sum(suppressed), 0) FROM audit.event WHERE phase = 'DENIED' AND at >= ?";
    /** Of requests; what operations of other tests still do in the background does not count. */
    private static final String INTENDED =
            "SELECT count(*) FROM audit.event WHERE phase = 'INTENT' AND actor = 'admin' AND part_of IS NULL AND at >= ?";

    private static final Map<String, String> PUBLIC_KEY = Map.of(
            "kty", "EC",
            "crv", "P-256",
            "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");

    /** Right values for the fields of bodies, by name. */
    private static final Map<String, Object> FIELDS = Map.ofEntries(
            entry("name", "never-registered"),
            entry("url", "http://127.0.0.1:9"),
            entry("credential", "six"),
            entry("labels", Map.of("env", "prod")),
            entry("private_ranges", Set.of("10.1.0.0/16")),
            entry("display_name", "Own"),
            entry("category", "INGEST"),
            entry("integration_type", "WAREHOUSE_READ"),
            entry("service_principal_name", "OWN_USER"),
            entry("auth_options", Set.of()),
            entry("sign_in", true),
            entry("allows_delegation", true),
            entry("administrator", "ana@example.com"),
            entry("previous_administrator", "USER"),
            entry("role", "USER"),
            entry("answer", "CONNECTED"),
            entry("clouds", Set.of("AWS")),
            entry("docs_url", "https://docs.databricks.com/a"),
            entry("support_url", "https://support.example.com/"),
            entry("comment", "words"),
            entry("partner", "fivetran"),
            entry("catalog", "main"),
            entry("adopt", false),
            entry("delivery", Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "fivetran")),
            entry("scope", Map.of("partner", "fivetran")),
            entry("interval_days", 90),
            entry("window", Map.of("from_hour", 2)),
            entry("freeze", Set.of()),
            entry("enabled", true),
            entry("token_id", "a".repeat(64)),
            entry("secret_id", "d0e1f2"),
            entry("public_key", PUBLIC_KEY),
            entry("cause", "SCHEDULED"),
            entry("event_types", Set.of("operation.failed")),
            entry("workspace", "six"),
            entry("signing_key", "portal"),
            entry("state", "PAUSED"),
            entry("mode", "FULL"),
            entry("quarantine_days", 0),
            entry("plan_hash", "b".repeat(64)),
            entry("only", "MISSING"),
            entry("overlap_seconds", 3600),
            entry("on_deadline", "HOLD"),
            entry("quiet_days", 2),
            entry("action", "REVOKE"),
            entry("workspaces", Set.of("six")),
            entry("connections", Set.of("six/fivetran")),
            entry("canary", 1),
            entry("wave_percents", Set.of(10)),
            entry("max_failure_percent", 10),
            entry("lifetime_seconds", 31_536_000),
            entry("from", "2026-12-23T00:00:00Z"),
            entry("places", "0-71"),
            entry("until", "2026-12-24T00:00:00Z"),
            entry("grants", List.of("viewer")),
            entry("expires_at", "2026-12-24T00:00:00Z"),
            entry("break_glass", false),
            entry("token", "a-value"),
            entry("kind", "OAUTH_CLIENT"),
            entry("client_id", "0196f0a0-0000-7000-8000-000000000001"),
            entry("value", "a-value-to-seal"),
            entry("reason", "test"),
            entry("ticket", "OPS-1"));

    /** Right values that a field has in one request only. */
    private static final Map<String, Map<String, Object>> FIELDS_OF =
            Map.of("requestApproval", Map.of("action", "DISCONNECT"));

    /** What administrators may not do. */
    private static final Set<String> APPROVERS = Set.of("approve", "refuseApproval", "reviewApproval");

    /** Fields that are not right beside the others. */
    private static final Map<String, Set<String>> LEFT_OUT =
            Map.of("requestApproval", Set.of("application_id", "campaign", "month", "places", "hold_id"));

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI base;

    @Inject
    InstantSource clock;

    private final ObjectMapper json = new ObjectMapper();
    private SimulatedWorkspace workspace;
    private Document document;
    private Map<String, String> places;

    @BeforeEach
    void registered() throws IOException {
        world.calm();
        Api.as("admin").register(world, "six");
        workspace = world.workspace("six");
        SimulatedPrincipal principal = world.principalIn(workspace);
        String token = workspace.addToken(principal, "every field").token().tokenId();
        places = Map.ofEntries(
                entry("workspace", "six"),
                entry("partner", "fivetran"),
                entry("application_id", principal.applicationId()),
                entry("token_id", token),
                entry("secret_id", workspace.addSecret(principal).secretId()),
                entry("email", "ana@example.com"),
                entry("id", "01a20af3-3ea1-7000-911d-8ea694ce04b8"),
                entry("delivery", "01a20af3-3ea1-7000-911d-8ea694ce04b8"),
                entry("number", "0"),
                entry("month", "1999-01"),
                entry("name", "never-made"));
        document = new Document(json.readTree(
                Api.as("viewer").request().get("/openapi?format=json").asString()));
    }

    @Test
    void everyMistakeInEveryFieldIsRefusedByNameWithoutEffect() throws Exception {
        Mistakes mistakes = new Mistakes(document);
        List<Mistakes.Mistake> all = document.operations().stream()
                .map(this::right)
                .flatMap(mistakes::in)
                .toList();
        long changes = workspace.changeCount();
        Instant start = clock.instant();

        List<String> wrong = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Mistakes.Mistake mistake : all) {
                HttpRequest request = mistake.draft().request(base);
                String verdict = verdict(mistake, client.send(request, HttpResponse.BodyHandlers.ofString()));
                if (verdict != null) {
                    wrong.add(request.method() + " " + request.uri() + " "
                            + mistake.draft().body() + " should name " + mistake.field() + " -> " + verdict);
                }
            }
        }

        System.out.println("every field: " + all.size() + " mistakes");
        assertThat(wrong).isEmpty();
        assertThat(workspace.changeCount()).isEqualTo(changes);
        assertThat(count(INTENDED, start)).isZero();
        assertThat(deniedSince(start, all.size())).isEqualTo(all.size());
    }

    @Test
    void anIdOfAnotherWorkspaceIsNotFound() throws Exception {
        SimulatedWorkspace other = world.workspace("five");
        SimulatedPrincipal principal = world.principalIn(other);
        Map<String, String> strange = Map.of(
                "application_id", principal.applicationId(),
                "token_id", other.addToken(principal, "of another").token().tokenId(),
                "secret_id", other.addSecret(principal).secretId());
        long changes = workspace.changeCount() + other.changeCount();

        List<HttpRequest> requests = document.operations().stream()
                .flatMap(operation -> strange.entrySet().stream()
                        .filter(id -> operation.path().contains("{" + id.getKey() + "}"))
                        .map(id -> right(operation)
                                .withPath(id.getKey(), id.getValue())
                                .request(base)))
                .toList();

        List<String> found = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (HttpRequest request : requests) {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 404) {
                    found.add(request.method() + " " + request.uri() + " -> " + answer.statusCode() + " "
                            + answer.body());
                }
            }
        }

        assertThat(requests).hasSizeGreaterThanOrEqualTo(7);
        assertThat(found).isEmpty();
        assertThat(workspace.changeCount() + other.changeCount()).isEqualTo(changes);
    }

    /** A request in which nothing is wrong. */
    private Draft right(Document.Operation operation) {
        List<Map.Entry<String, String>> query = operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> entry(parameter.path("name").asText(), "test"))
                .toList();
        Map<String, String> headers = operation.parameters("header").stream()
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !name.equals("Prefer"))
                .collect(Collectors.toMap(name -> name, name -> name.equals("If-Match") ? "\"1\"" : World.freshKey()));
        headers.put("Authorization", "Bearer " + World.key(APPROVERS.contains(operation.id()) ? "approver" : "admin"));
        if (document.takesLines(operation)) {
            headers.put("Content-Type", Document.LINES);
        }
        JsonNode schema = document.bodySchema(operation);
        return new Draft(operation, places, query, headers, schema == null ? null : body(schema, operation.id()));
    }

    private String body(JsonNode schema, String operation) {
        ObjectNode body = json.createObjectNode();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> body.set(
                        name,
                        json.valueToTree(
                                FIELDS_OF.getOrDefault(operation, Map.of()).getOrDefault(name, FIELDS.get(name)))));
        body.remove(LEFT_OUT.getOrDefault(operation, Set.of()));
        return body.toString();
    }

    /** What is wrong with the answer, or null. */
    private @Nullable String verdict(Mistakes.Mistake mistake, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 400) {
            return answer.statusCode() + " " + answer.body();
        }
        List<String> named = new ArrayList<>();
        json.readTree(answer.body())
                .path("errors")
                .forEach(error -> named.add(error.path("field").asText()));
        boolean right = !named.isEmpty()
                && named.stream()
                        .allMatch(name -> name.equals(mistake.field()) || name.startsWith(mistake.field() + "."));
        return right ? null : "names " + named;
    }

    /** Refusals are written a second later at most. */
    private long deniedSince(Instant start, long expected) throws SQLException, InterruptedException {
        for (int i = 0; i < 100 && count(DENIED, start) < expected; i++) {
            Thread.sleep(100);
        }
        return count(DENIED, start);
    }

    private long count(String sql, Instant start) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, start.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

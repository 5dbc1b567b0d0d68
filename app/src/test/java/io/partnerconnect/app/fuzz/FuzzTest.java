package io.partnerconnect.app.fuzz;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.BadBearers;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests generated from the OpenAPI document, as documented and with mistakes, by callers of every role and scope and by strangers,
 * against healthy and failing workspaces: no answer may be outside the document. {@code -Dfuzz.requests=100000 -Dfuzz.seed=1} for the long run.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2500);
    private static final long SEED = Long.getLong("fuzz.seed", 20261123L);

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI base;

    @Inject
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noAnswerIsOutsideTheDocument() throws IOException, InterruptedException {
        world.calm();
        Document document = new Document(new ObjectMapper()
                .readTree(Api.as("viewer").request().get("/openapi?format=json").asString()));
        Random random = new Random(SEED);
        Requests requests = new Requests(document, values(), bearers(), random, base);
        Verdicts verdicts = new Verdicts(document);
        List<Document.Operation> operations = document.operations();
        List<String> wrong = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < REQUESTS && wrong.size() < 20; i++) {
                Document.Operation operation = operations.get(random.nextInt(operations.size()));
                HttpRequest request = requests.next(operation);
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (i % 10_000 == 9_999) {
                    System.out.println("fuzz: " + (i + 1) + " requests, wrong answers " + wrong.size());
                }
                for (String what : verdicts.of(operation, answer)) {
                    wrong.add(request.method() + " " + request.uri() + " -> " + answer.statusCode() + ": " + what);
                }
            }
        }
        world.calm();

        System.out.println("fuzz: " + REQUESTS + " requests, seed " + SEED + ", answers by status " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet()).contains(200, 201, 204, 400, 401, 403, 404);
    }

    /** Mostly the healthy one: a failing one is asked several times, with pauses, and would take all the time. */
    private static List<String> workspaces() {
        List<String> names = new ArrayList<>(Collections.nCopies(14, "four"));
        names.addAll(List.of("eight", World.INSIDE, World.INSIDE, World.OUTSIDE));
        names.add("no-such-workspace");
        return names;
    }

    private Values values() {
        SimulatedWorkspace healthy = world.workspace("four");
        SimulatedWorkspace failing = world.workspace("eight");
        Api admin = Api.as("admin");
        admin.register(world, "four");
        List.of("eight", World.INSIDE, World.OUTSIDE).forEach(name -> admin.register(world, name));
        List<String> principals = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        for (SimulatedWorkspace workspace : List.of(healthy, failing)) {
            for (int i = 0; i < 40; i++) {
                SimulatedPrincipal principal = world.principalIn(workspace);
                principals.add(principal.applicationId());
                tokens.add(token(workspace, principal));
                secrets.add(workspace.addSecret(principal).secretId());
            }
        }
        List<String> removable = new ArrayList<>();
        List<String> revocable = new ArrayList<>();
        for (int i = 0; i < 20 + REQUESTS / 500; i++) {
            removable.add(world.principalIn(healthy).applicationId());
            revocable.add(token(healthy, world.principalIn(healthy)));
        }
        List<String> keys = List.of("fuzz-a", "fuzz-b", "fuzz-c");
        keys.forEach(this::make);
        failing.faults()
                .add(FaultRule.every(
                        "POST", "/api/2.0/token-management/**", new FaultAction.AnswerAfterEffect(503, "{}")));
        failing.faults().add(FaultRule.every("GET", "/api/2.0/sql/**", new FaultAction.HtmlOk()));
        failing.faults()
                .add(FaultRule.every("DELETE", "/api/2.0/token-management/**", new FaultAction.Status(429, "{}")));
        return new Values(Map.ofEntries(
                entry("workspace", workspaces()),
                // What is changed, forgotten or removed is not what the other requests are made for.
                entry("updateWorkspace.workspace", List.of("fuzz-a", "fuzz-b")),
                entry("forgetWorkspace.workspace", List.of("fuzz-a", "fuzz-b")),
                entry("putPartner.partner", List.of("own-partner", "tableau")),
                entry("deletePartner.partner", List.of("own-partner", "tableau")),
                entry("name", List.of("four", "fuzz-a", "fuzz-b")),
                entry("url", List.of("http://127.0.0.1:9", "http://127.0.0.1:8", "http://localhost:9")),
                entry("credential", List.of("four")),
                entry("signing_key", List.of("portal")),
                entry("partner", List.of("fivetran", "rivery", "prophecy", "tableau", "own-partner")),
                entry("service_principal_name", List.of("OWN_USER")),
                entry("docs_url", List.of("https://docs.databricks.com/a")),
                entry("support_url", List.of("https://support.example.com/")),
                entry("application_id", principals),
                entry("removeServicePrincipal.application_id", removable),
                entry("token_id", tokens),
                entry("secret_id", secrets),
                entry("createApiKey.name", keys),
                entry("getApiKey.name", keys),
                entry("rotateApiKey.name", keys),
                entry("revokeApiKey.name", keys),
                entry("grants", List.of("viewer", "operator@workspace:four")),
                entry("expires_at", List.of(tomorrow())),
                entry("email", List.of("ana@example.com", "bob@example.com", "carl@example.com")),
                entry("administrator", List.of("ana@example.com", "bob@example.com")),
                entry("revokeToken.token_id", revocable)));
    }

    private Bearers bearers() {
        BadBearers bad = new BadBearers(world, clock);
        List<String> callers =
                new ArrayList<>(World.CALLERS.stream().map(World::key).toList());
        callers.add(bad.good());
        List<String> strangers = new ArrayList<>(bad.tokens().values());
        strangers.addAll(List.of("nonsense", "pca_abcdefghijklmnopqrstuvwxyz012345", "\"", "x".repeat(9_000)));
        return new Bearers(World.key("admin"), callers, strangers);
    }

    private void make(String key) {
        Api.as("admin")
                .request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of("name", key, "grants", List.of("viewer"), "expires_at", tomorrow(), "reason", "fuzz"))
                .post("/api/v1/api-keys");
    }

    private String tomorrow() {
        return clock.now().plus(Duration.ofDays(1)).toString();
    }

    private static String token(SimulatedWorkspace workspace, SimulatedPrincipal owner) {
        return workspace.addToken(owner, "fuzz").token().tokenId();
    }
}

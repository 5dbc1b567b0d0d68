package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.TestKey;
import io.partnerconnect.app.support.TestToken;
import io.partnerconnect.app.support.TestVault;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.contract.Receiver;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.webhooks.SocketReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No credential's value is anywhere but in the answer that gives it. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class SecretsTest {
    private static final String MARKER = "[pca1:test:0196f0a0-0000-7000-8000-000000000001:0123456789abcdef]";
    private static final String MINT = "/api/2.0/token-management/on-behalf-of/tokens";

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    Pauses pauses;

    @Inject
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    private final Api admin = Api.as("admin");
    private final List<String> secrets = new ArrayList<>();
    private final StringBuilder answers = new StringBuilder();
    private SimulatedWorkspace workspace;
    private SimulatedPrincipal principal;
    private final SocketReceiver receiver = SocketReceiver.start(Receiver.Behaviour.WILLING);
    private String told = "";

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/metrics", management = true)
    URI metricsAddress;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SyncWorkspaces sync;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("seven");
        admin.register(world, "seven");
        principal = world.principalIn(workspace);
    }

    @AfterEach
    void stop() {
        admin.delete("/webhooks/" + told);
        receiver.close();
    }

    @Test
    void plantedValuesAreFoundNowhere() throws IOException, SQLException {
        use();

        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(hits("answers", answers.toString())).isEmpty();
        assertThat(hits("metrics", metrics())).isEmpty();
        assertThat(hits("log", Files.readString(Path.of("target/test.log")))).isEmpty();
        assertThat(hits("dump", String.join("\n", world.database().dump()))).isEmpty();
        assertThat(hitsInFiles(dataDirectory())).isEmpty();
    }

    /** Everything that has to do with values, also when it goes wrong. */
    private void use() {
        secrets.addAll(World.ROLES.stream().map(World::key).toList());
        secrets.add(workspace.adminToken());
        secrets.add(workspace.adminClientSecret());
        for (int i = 0; i < 3; i++) {
            var minted = admin.mint("seven", principal.applicationId(), World.freshKey())
                    .jsonPath();
            secrets.add(minted.getString("token_value"));
            see("/workspaces/seven/tokens/" + minted.getString("token_id"));
        }
        operate();
        actAsThePrincipal();
        makeSecrets();
        webhooks();
        lookUp();
        campaign();
        configure();
        identify();
        keepCredentials();
        retain();
        for (FaultAction fault : List.of(
                new FaultAction.ResetAfterEffect(),
                new FaultAction.Garbage(),
                new FaultAction.HtmlOk(),
                new FaultAction.AnswerAfterEffect(
                        503, "{\"token_value\":\"" + planted() + "\",\"message\":\"" + planted() + "\"}"),
                new FaultAction.Status(400, "{\"error_code\":\"BAD\",\"message\":\"" + planted() + "\"}"),
                new FaultAction.Status(200, "{\"token_value\":\"" + planted() + "\",\"token_info\":"))) {
            workspace.faults().add(FaultRule.once("POST", MINT, fault));
            answers.append(admin.mint("seven", principal.applicationId(), World.freshKey())
                    .asString());
        }
        answers.append(admin.mint(
                        "seven",
                        principal.applicationId(),
                        World.freshKey(),
                        Map.of("lifetime_seconds", 60, "reason", planted()))
                .asString());
        see("/workspaces/seven/tokens/" + planted());
        see("/workspaces/" + planted() + "/tokens");
        see("/workspaces/seven/tokens?page_token=" + planted());
        see("/workspaces/seven/tokens");
        see("/workspaces/seven/tiles");
        for (int looks = 0; looks < 300 && receiver.received().size() < 2; looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(receiver.received()).hasSizeGreaterThan(1);
        receiver.received().forEach(message -> answers.append(message));
        receiver.become(Receiver.Behaviour.FAILING);
        see("/webhooks/" + told + "/deliveries");
        see("/audit/events?page_size=1000");
        given().header("Authorization", "Bearer " + planted()).get("/api/v1/partners");
    }

    /** Keys that are made, rotated, mistyped and put where none belongs; tokens that are taken, and that are not. */
    private void identify() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "canary",
                "grants",
                List.of("viewer"),
                "expires_at",
                clock.now().plus(Duration.ofDays(1)).toString(),
                "reason",
                "a test"));
        String made = issue("", body).jsonPath().getString("key_value");
        String rotated = issue("/canary/rotate", Map.of("overlap_seconds", 60, "reason", "a test"))
                .jsonPath()
                .getString("key_value");
        List<String> bearers = new ArrayList<>(List.of(made, rotated));
        String token = token().signedBy(world.issuerKey());
        bearers.add(token);
        bearers.add(token().with("aud", "another").signedBy(world.issuerKey()));
        bearers.add(token().with("iat", null).with("exp", 1).signedBy(world.issuerKey()));
        bearers.add(token().signedBy(TestKey.ec(world.issuerKey().id())));
        bearers.add(token().signedBy(TestKey.ec("unknown")));
        bearers.add(token().unsigned("first"));
        bearers.add(token().with("filling", "x".repeat(9_000)).signedBy(world.issuerKey()));
        bearers.add(made.substring(0, made.length() - 1) + "~");
        secrets.addAll(bearers);
        secrets.addAll(bearers.stream()
                .filter(bearer -> bearer.startsWith("ey"))
                .map(bearer -> bearer.split("\\.", -1)[1])
                .toList());
        for (String bearer : bearers) {
            for (String path : List.of(
                    "/api/v1/me", "/api/v1/webhooks", metricsAddress.toString(), "/api/v1/partners?token=" + bearer)) {
                String said = given().header("Authorization", "Bearer " + bearer)
                        .get(path)
                        .asString();
                if (path.startsWith("/api/")) {
                    answers.append(said);
                }
            }
            body.put("reason", "it was " + bearer);
            answers.append(issue("", body).asString());
        }
        see("/api-keys");
        see("/api-keys/" + made);
        see("/api-keys/canary");
    }

    /** Credentials that are kept, replaced and used; and values where none belongs. */
    private void keepCredentials() {
        secrets.add(World.encryptionKey());
        secrets.add(new String(Base64.getDecoder().decode(World.encryptionKey()), StandardCharsets.UTF_8));
        answers.append(keep("canary", 0, Map.of("kind", "TOKEN", "value", planted())));
        answers.append(keep("canary", 1, Map.of("kind", "TOKEN", "value", workspace.adminToken())));
        answers.append(keep(
                "canary-app",
                0,
                Map.of(
                        "kind",
                        "OAUTH_CLIENT",
                        "client_id",
                        workspace.adminClientId(),
                        "value",
                        workspace.adminClientSecret())));
        Response held = admin.get("/workspaces/seven");
        for (String credential : List.of("canary", "canary-app", "seven")) {
            answers.append(admin.request()
                    .header("If-Match", admin.get("/workspaces/seven").header("ETag"))
                    .body(Map.of("credential", credential))
                    .patch("/api/v1/workspaces/seven")
                    .asString());
            see("/workspaces/seven/tiles");
        }
        assertThat(held.statusCode()).isEqualTo(200);
        answers.append(keep("seven", 0, Map.of("kind", "TOKEN", "value", planted())));
        answers.append(keep("canary", 7, Map.of("kind", "TOKEN", "value", planted())));
        answers.append(keep("canary", 2, Map.of("kind", planted(), "value", "x" + planted() + " ")));
        answers.append(keep("canary", 2, Map.of("kind", "OAUTH_CLIENT", "client_id", planted(), "value", planted())));
        answers.append(keep("canary", 2, Map.of("kind", "TOKEN", "value", List.of(planted()))));
        answers.append(keep(planted(), 0, Map.of("kind", "TOKEN", "value", planted())));
        answers.append(admin.post("/credential-keys/rewrap", Map.of("reason", planted()))
                .asString());
        answers.append(admin.post("/credential-keys/rewrap", Map.of("reason", "a test"))
                .asString());
        referToCredentials();
        see("/credentials");
        see("/credentials/canary");
        see("/credentials/" + planted());
    }

    /** Values in a file and in Vault, good ones and bad ones, and what is shown to Vault. */
    private void referToCredentials() {
        secrets.add(TestVault.TOKEN);
        for (String value : List.of(planted(), planted() + " " + planted(), workspace.adminToken())) {
            write(value);
            world.vault().put("pca/vaulted", value);
            for (String credential : List.of("filed", "vaulted", "seven")) {
                answers.append(admin.request()
                        .header("If-Match", admin.get("/workspaces/seven").header("ETag"))
                        .body(Map.of("credential", credential))
                        .patch("/api/v1/workspaces/seven")
                        .asString());
                answers.append(admin.request()
                        .post("/api/v1/credentials/" + credential + "/check")
                        .asString());
                see("/workspaces/seven/tiles");
                see("/credentials/" + credential);
            }
        }
        see("/findings?page_size=1000");
        world.vault().seal();
        answers.append(admin.request().post("/api/v1/credentials/vaulted/check").asString());
        world.vault().unseal();
        answers.append(admin.request()
                .post("/api/v1/credentials/" + planted() + "/check")
                .asString());
    }

    private void write(String value) {
        try {
            Files.writeString(world.secretFile(), value + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keep(String name, int version, Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("reason", "a test");
        return admin.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/credentials/{name}", name)
                .asString();
    }

    private Response issue(String path, Map<String, ?> body) {
        Response issued = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1/api-keys" + path);
        if (issued.statusCode() > 201) {
            answers.append(issued.asString());
        }
        return issued;
    }

    private TestToken token() {
        return new TestToken(world.issuer().issuer(), "canary-subject", clock.now()).with("roles", "viewer");
    }

    /** In what people write of legal holds, and of what is removed. */
    private void retain() {
        Response placed = hold("litigation", "LEGAL-7");
        assertThat(placed.statusCode()).as(placed.asString()).isEqualTo(201);
        answers.append(hold(planted(), "LEGAL-7").asString());
        answers.append(hold("litigation", planted()).asString());
        String id = placed.jsonPath().getString("id");
        for (String reason : List.of(planted(), "settled")) {
            answers.append(keyed(Map.of("reason", reason))
                    .post("/api/v1/audit/holds/" + id + "/release")
                    .asString());
        }
        for (String places : List.of(planted(), "0-1")) {
            answers.append(keyed(Map.of("places", places, "reason", planted()))
                    .post("/api/v1/audit/partitions/2001-01/remove")
                    .asString());
        }
        see("/audit/partitions/" + planted());
        see("/audit/holds/" + planted());
        see("/audit/holds");
    }

    private static Response hold(String reason, String ticket) {
        Map<String, String> body = new HashMap<>(Map.of("reason", reason, "ticket", ticket));
        body.putAll(Map.of("from", "2001-01-03T00:00:00Z", "until", "2001-01-04T00:00:00Z"));
        return Api.as("auditor").post("/audit/holds", body);
    }

    private RequestSpecification keyed(Map<String, ?> body) {
        return admin.request().header("Idempotency-Key", World.freshKey()).body(body);
    }

    /** A value that is looked up, and one that somebody has put into a comment and a name, where the workspace shows it to everybody. */
    private void lookUp() {
        var token = workspace.addToken(principal, "the old one was " + planted());
        workspace.addToken(workspace.addPrincipal("app " + planted()), "its own");
        secrets.add(token.value());
        answers.append(
                admin.post("/tokens/lookup", Map.of("token", token.value())).asString());
        answers.append(admin.post("/tokens/lookup", Map.of("token", token.value() + " "))
                .asString());
        answers.append(admin.post("/tokens/lookup", Map.of("token", planted() + " [pca1:" + planted()))
                .asString());
        answers.append(admin.post("/tokens/lookup", Map.of("token", planted() + " " + MARKER))
                .asString());
        answers.append(admin.post("/tokens/lookup", Map.of("token", List.of(planted())))
                .asString());
        answers.append(admin.post("/tokens/lookup", Map.of(planted(), "x")).asString());
        admin.request().post("/api/v1/workspaces/seven/sync");
        sync.run();
        see("/tokens?page_size=1000");
        see("/connections?page_size=1000");
        see("/findings?page_size=1000");
    }

    /** Values that go into an answer, are sealed, or go into a secret scope; and one whose delivery fails. */
    private void operate() {
        workspace.addSecretScope("partners");
        var connected = begin("/connections", connecting(Map.of("method", "RESPONSE")));
        secrets.add(connected.jsonPath().getString("token.token_value"));
        String old = connected.jsonPath().getString("token.token_id");
        var scoped = begin(
                "/connections/monte-carlo/rotations",
                rotating(old, Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "monte-carlo")));
        answers.append(scoped.asString());
        secrets.add(workspace.secret("partners", "monte-carlo"));
        String rotation = scoped.jsonPath().getString("operation.id");
        see("/operations/" + rotation);
        see("/workspaces/seven/connections/monte-carlo/rotations/" + rotation);
        answers.append(admin.post("/operations/" + rotation + "/cancel", Map.of("reason", planted()))
                .asString());
        workspace.faults().add(FaultRule.once("POST", "/api/2.0/secrets/put", new FaultAction.ResetAfterEffect()));
        answers.append(begin(
                        "/connections/monte-carlo/rotations",
                        rotating(planted(), Map.of("method", "SECRET_SCOPE", "scope", planted(), "key", "x")))
                .asString());
        see("/owed-work");
        see("/operations");
    }

    /** An OAuth secret and an access token, of which something comes and of which nothing does. */
    private void actAsThePrincipal() {
        workspace.onBehalfOfEnabled(false);
        String made =
                "{\"id\":\"ab\",\"create_time\":\"2026-11-02T10:15:30.123Z\",\"expire_time\":\"2026-11-02T10:28:01.123Z\","
                        + "\"secret\":\"" + planted() + "\"}";
        String access = "{\"access_token\":\"" + planted() + "\",\"expires_in\":3600}";
        String refused = "{\"error_code\":\"BAD\",\"message\":\"" + planted() + "\"}";
        workspace.faults().add(FaultRule.once("POST", "/api/2.0/accounts/*", new FaultAction.Status(200, made)));
        workspace.faults().add(FaultRule.once("POST", "/oidc/v1/token", new FaultAction.Status(200, access)));
        workspace.faults().add(FaultRule.once("POST", "/api/2.0/token/create", new FaultAction.Status(400, refused)));
        var failed = begin("/connections", connecting("qlik-sense", Map.of("method", "RESPONSE")));
        assertThat(failed.jsonPath().getString("operation.error"))
                .as(failed.asString())
                .isEqualTo("request-refused");
        answers.append(failed.asString());
        var connected = begin("/connections", connecting("preset", Map.of("method", "RESPONSE")));
        secrets.add(connected.jsonPath().getString("token.token_value"));
        workspace.onBehalfOfEnabled(true);
    }

    /** One that puts a value into a secret scope, and one that is refused for what stands in it. */
    private void campaign() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "action",
                "ROTATE",
                "partner",
                "preset",
                "workspaces",
                List.of("seven"),
                "rotation",
                Map.of(
                        "cause",
                        "COMPROMISED",
                        "delivery",
                        Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "preset")),
                "reason",
                "a test"));
        String id = start(body).jsonPath().getString("id");
        for (int looks = 0; looks < 300 && workspace.secret("partners", "preset") == null; looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        secrets.add(workspace.secret("partners", "preset"));
        see("/campaigns/" + id);
        see("/campaigns/" + id + "/items");
        body.put("reason", planted());
        answers.append(start(body).asString());
        body.put("connections", List.of(planted() + "/preset"));
        answers.append(admin.post("/campaigns/drills", body).asString());
    }

    private Response start(Map<String, Object> body) {
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1/campaigns");
    }

    /** One whose receiver is told of what the others do, and some with a credential where none belongs. */
    private void webhooks() {
        secrets.add(World.signingKey());
        secrets.add(new String(Base64.getDecoder().decode(World.signingKey()), StandardCharsets.UTF_8));
        String made =
                webhook(receiver.url().value(), "portal", "a test").jsonPath().getString("id");
        answers.append(webhook(receiver.url().value(), "short", "a test").asString());
        answers.append(webhook(receiver.url().value(), planted(), "a test").asString());
        answers.append(webhook("https://portal.example.com/" + planted(), "portal", "a test")
                .asString());
        answers.append(webhook("https://portal.example.com/?token=" + planted(), "portal", planted())
                .asString());
        see("/webhooks/" + made);
        see("/webhooks");
        told = made;
    }

    private Response webhook(String url, String key, String reason) {
        return admin.post(
                "/webhooks",
                Map.of(
                        "url",
                        url,
                        "event_types",
                        List.of("operation.succeeded", "operation.failed", "operation.cancelled", "operation.stopped"),
                        "signing_key",
                        key,
                        "reason",
                        reason));
    }

    /** A sealing key with its private part, and a policy with a credential in its reason. */
    private void configure() {
        answers.append(admin.request()
                .body(Map.of(
                        "public_key",
                        Map.of("kty", "EC", "crv", "P-256", "x", planted(), "y", planted(), "d", planted()),
                        "reason",
                        "a test"))
                .put("/api/v1/workspaces/seven/connections/preset/sealing-key")
                .asString());
        answers.append(admin.post(
                        "/rotation-policies",
                        Map.of(
                                "scope",
                                Map.of("partner", "preset"),
                                "interval_days",
                                90,
                                "delivery",
                                Map.of("method", "SECRET_SCOPE", "scope", planted(), "key", "preset"),
                                "reason",
                                planted()))
                .asString());
        see("/rotation-policies");
        answers.append(admin.request()
                .body(Map.of("administrator", planted() + "@example.com", "reason", planted()))
                .header("If-Match", "\"0\"")
                .put("/api/v1/partner-accounts/preset")
                .asString());
        answers.append(admin.request()
                .body(Map.of("role", "USER", "reason", planted()))
                .put("/api/v1/partner-accounts/preset/users/{email}", planted() + "@example.com")
                .asString());
        see("/partner-accounts");
    }

    private void makeSecrets() {
        String path = "/service-principals/" + principal.applicationId() + "/secrets";
        Map<String, ?> body = Map.of("lifetime_seconds", 86_400, "reason", "a test");
        secrets.add(begin(path, body).jsonPath().getString("secret_value"));
        String refused = "{\"error_code\":\"BAD\",\"message\":\"" + planted() + "\",\"secret\":\"" + planted() + "\"}";
        String cut = "{\"secret\":\"" + planted() + "\",\"id\":";
        for (FaultAction fault : List.of(new FaultAction.Status(400, refused), new FaultAction.Status(200, cut))) {
            workspace.faults().add(FaultRule.once("POST", "/api/2.0/accounts/*", fault));
            answers.append(begin(path, body).asString());
        }
        see("/workspaces/seven" + path);
        rotateSecret();
    }

    /** One whose value goes into the answer, and one that goes into a secret scope when signing in with it was refused at first. */
    private void rotateSecret() {
        String made = connectionSecret();
        var rotated = begin("/connections/preset/secret-rotations", rotatingSecret(made, Map.of("method", "RESPONSE")));
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(201);
        secrets.add(rotated.jsonPath().getString("secret.secret_value"));
        String rotation = rotated.jsonPath().getString("operation.id");
        String path = "/workspaces/seven/connections/preset/secret-rotations/" + rotation;
        see(path);
        answers.append(
                admin.post(path + "/confirm", Map.of("reason", planted())).asString());
        answers.append(admin.post("/operations/" + rotation + "/cancel", Map.of("reason", "over"))
                .asString());
        await(rotation, "CANCELLED");
        String refused = "{\"error\":\"invalid_client\",\"error_description\":\"" + planted() + "\"}";
        workspace.faults().add(FaultRule.once("POST", "/oidc/v1/token", new FaultAction.Status(401, refused)));
        var scoped = begin(
                "/connections/preset/secret-rotations",
                rotatingSecret(made, Map.of("method", "SECRET_SCOPE", "scope", "partners", "key", "oauth")));
        assertThat(scoped.statusCode()).as(scoped.asString()).isEqualTo(202);
        answers.append(scoped.asString());
        for (int looks = 0; looks < 300 && workspace.secret("partners", "oauth") == null; looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        secrets.add(workspace.secret("partners", "oauth"));
        String second = scoped.jsonPath().getString("operation.id");
        answers.append(admin.post(
                        "/workspaces/seven/connections/preset/secret-rotations/" + second + "/confirm",
                        Map.of("reason", "a test"))
                .asString());
        await(second, "SUCCEEDED");
    }

    private void await(String operation, String state) {
        for (int looks = 0; looks < 300 && !state.equals(stateOf(operation)); looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(stateOf(operation)).isEqualTo(state);
    }

    private String stateOf(String operation) {
        return admin.get("/operations/" + operation).jsonPath().getString("state");
    }

    /** The id of an OAuth secret of the principal of a connection. */
    private String connectionSecret() {
        String whose = admin.get("/workspaces/seven/connections/preset")
                .jsonPath()
                .getString("service_principals[0].application_id");
        var made = begin(
                "/service-principals/" + whose + "/secrets", Map.of("lifetime_seconds", 86_400, "reason", "a test"));
        secrets.add(made.jsonPath().getString("secret_value"));
        return made.jsonPath().getString("secret_id");
    }

    private static Map<String, ?> rotatingSecret(String secret, Map<String, ?> delivery) {
        return Map.of("secret_id", secret, "cause", "SCHEDULED", "delivery", delivery, "reason", "a test");
    }

    private static Map<String, ?> connecting(Map<String, ?> delivery) {
        return connecting("monte-carlo", delivery);
    }

    private static Map<String, ?> connecting(String partner, Map<String, ?> delivery) {
        return Map.of("partner", partner, "lifetime_seconds", 86_400, "delivery", delivery, "reason", "a test");
    }

    private static Map<String, ?> rotating(String old, Map<String, ?> delivery) {
        return Map.of("token_id", old, "cause", "SCHEDULED", "delivery", delivery, "reason", "a test");
    }

    private Response begin(String path, Map<String, ?> body) {
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .header("Prefer", "wait=10")
                .body(body)
                .post("/api/v1/workspaces/seven" + path);
    }

    private void see(String path) {
        answers.append(admin.get(path).asString());
    }

    private String planted() {
        String value = "dapi" + String.format(java.util.Locale.ROOT, "%032x", 0xC0FFEE00L + secrets.size());
        secrets.add(value);
        return value;
    }

    private String metrics() {
        return given().header("Authorization", "Bearer " + World.key("viewer"))
                .get(metricsAddress)
                .asString();
    }

    private List<String> hits(String where, String text) {
        return secrets.stream()
                .filter(text::contains)
                .map(secret -> where + " holds secret " + secrets.indexOf(secret))
                .toList();
    }

    /** The files of the database, its write-ahead log among them. */
    private List<String> hitsInFiles(Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(hits(file.toString(), text(file)));
            }
        }
        return found;
    }

    /** The database deletes files of its own, such as caches, while others are read: what is gone holds nothing. */
    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException deleted) {
            return "";
        }
    }

    private Path dataDirectory() throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet row = statement.executeQuery("SHOW data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            }
        }
    }
}

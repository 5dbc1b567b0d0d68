package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.TestIssuer.Behaviour;
import io.partnerconnect.app.support.TestKey;
import io.partnerconnect.app.support.TestToken;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.out.Pauses;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who calls, as he proves it with the token of an identity provider or with a certificate. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class CallersJourneyTest {
    private static final String NOT_TAKEN = "Bearer error=\"invalid_token\"";

    World world;

    @Inject
    TestClock clock;

    @Inject
    Pauses pauses;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/api/v1/", tls = true)
    URI secure;

    @BeforeEach
    void calm() {
        world.calm();
    }

    @Test
    void whoAProviderVouchesForIsKnownByItAndMayDoWhatItsClaimsSay() {
        String token = token("ana")
                .with("roles", List.of("auditor"))
                .with("groups", List.of("Platform Team"))
                .signedBy(world.issuerKey());

        Response me = as(token, "/me");

        assertThat(me.statusCode()).as(me.asString()).isEqualTo(200);
        assertThat(me.jsonPath().getString("name")).isEqualTo("idp:ana");
        assertThat(me.jsonPath().getString("kind")).isEqualTo("USER");
        assertThat(me.jsonPath().getList("grants.grant")).isEqualTo(List.of("auditor", "operator"));
        assertThat(as(token, "/audit/events?page_size=1").statusCode()).isEqualTo(200);
        assertThat(as(token, "/webhooks").statusCode()).isEqualTo(403);
    }

    private TestToken viewer() {
        return token("ana").with("roles", List.of("viewer"));
    }

    @Test
    void whoIsKnownAndMayDoNothingIsToldSo() {
        String token = token("nobody").signedBy(world.issuerKey());

        assertThat(as(token, "/me").statusCode()).isEqualTo(403);
        assertThat(as(token, "/partners").statusCode()).isEqualTo(403);
    }

    @Test
    void whatHeDoesIsInTheAuditUnderProviderAndSubject() {
        // Given
        String token = token("carla").with("roles", "admin").signedBy(world.issuerKey());

        // When
        Response made = given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", World.freshKey())
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "by-carla",
                        "grants",
                        List.of("viewer"),
                        "expires_at",
                        clock.now().plus(Duration.ofDays(1)).toString(),
                        "reason",
                        "a test"))
                .post("/api/v1/api-keys");

        // Then
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(events("action=api-key.create&actor=idp:carla").getList("items.subject.id"))
                .contains("by-carla");
    }

    @Test
    void aTokenThatIsNotTakenIsToldNothingMoreThanThat() {
        String token = token("dora").with("aud", "another").signedBy(world.issuerKey());

        Response refused = as(token, "/me");
        Response wrongKey = as("nonsense", "/me");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo(NOT_TAKEN);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString()).isEqualTo(wrongKey.asString());
        assertThat(given().get("/api/v1/me").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get("/openapi")
                        .header("WWW-Authenticate"))
                .isEqualTo(NOT_TAKEN);
    }

    @Test
    void aRefusedTokenIsInTheAudit() {
        int before = denials();

        as(
                token("eve")
                        .with("exp", clock.now().minusSeconds(60).getEpochSecond())
                        .signedBy(world.issuerKey()),
                "/me");

        for (int looks = 0; looks < 100 && denials() == before; looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(denials()).isGreaterThan(before);
    }

    private int denials() {
        return events("phase=DENIED")
                .getList("items.findAll { it.action == 'GET /api/v1/me' && it.code == 'unauthenticated' }")
                .size();
    }

    private static io.restassured.path.json.JsonPath events(String filter) {
        return Api.as("auditor").get("/audit/events?page_size=1000&" + filter).jsonPath();
    }

    @Test
    void twoHeadersAreRefusedAndATokenInTheAddressIsNotLookedAt() {
        String token = token("ana").with("roles", "viewer").signedBy(world.issuerKey());

        Response two = given().header("Authorization", "Bearer " + token, "Bearer " + World.key("admin"))
                .get("/api/v1/partners");
        Response inAddress = given().get("/api/v1/partners?access_token=" + token);

        assertThat(two.statusCode()).isEqualTo(401);
        assertThat(inAddress.statusCode()).isEqualTo(401);
    }

    @Test
    void aHugeTokenIsRefused() {
        String long8k = token("ana").with("filling", "x".repeat(9_000)).signedBy(world.issuerKey());
        String long20k = token("ana").with("filling", "x".repeat(20_000)).signedBy(world.issuerKey());

        assertThat(as(long8k, "/me").statusCode()).isEqualTo(401);
        assertThat(as(long20k, "/me").statusCode()).isIn(401, 431);
    }

    @Test
    void whileKeysCannotBeReadKnownOnesGoOnAndOthersCannotBeToldYet() {
        // Given
        as(viewer().signedBy(world.issuerKey()), "/me");
        TestKey rotated = TestKey.ec("rotated-" + System.nanoTime());
        world.issuer().become(Behaviour.WITH_AN_ERROR);
        clock.advance(Duration.ofSeconds(11));

        // When
        Response unknown = as(viewer().signedBy(rotated), "/me");
        Response known = as(viewer().signedBy(world.issuerKey()), "/me");

        // Then
        assertThat(unknown.statusCode()).as(unknown.asString()).isEqualTo(503);
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("identity-provider-unavailable");
        assertThat(unknown.header("Retry-After")).isEqualTo("10");
        assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
        assertThat(given().get(ready).statusCode()).isEqualTo(200);
        world.issuer().become(Behaviour.WELL);
        world.issuer().publish(world.issuerKey(), rotated);
        clock.advance(Duration.ofSeconds(11));
        assertThat(as(viewer().signedBy(rotated), "/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasACertificateOfTheAuthorityAndAConfiguredSubjectIsLetInByIt() throws Exception {
        HttpResponse<String> me = certified("portal", "me", null);
        HttpResponse<String> beyond = certified("portal", "webhooks", null);

        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(me.body()).contains("\"name\":\"portal\"", "\"kind\":\"CERTIFICATE\"", "\"grant\":\"viewer\"");
        assertThat(beyond.statusCode()).isEqualTo(403);
    }

    @Test
    void aCertificateOfAnotherSubjectIsRefusedEverywhere() throws Exception {
        HttpResponse<String> api = certified("nobody", "partners", null);
        HttpResponse<String> document = certified("nobody", "../../openapi", null);

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(document.statusCode()).isEqualTo(401);
    }

    @Test
    void aCertificateOfAnotherAuthorityDoesNotGetAsFarAsTheService() {
        assertThatThrownBy(() -> certified("forged", "me", null)).isInstanceOf(IOException.class);
    }

    @Test
    void aBearerDecidesAloneAlsoBesideACertificate() throws Exception {
        HttpResponse<String> good = certified("portal", "me", World.key("operator"));
        HttpResponse<String> bad = certified("portal", "me", "nonsense");
        HttpResponse<String> without = certified(null, "me", World.key("operator"));

        assertThat(good.body()).contains("\"name\":\"operator\"");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(without.body()).contains("\"name\":\"operator\"");
    }

    private HttpResponse<String> certified(@Nullable String caller, String path, @Nullable String bearer)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(world.certificates().as(caller))
                .build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(secure.resolve(path));
            if (bearer != null) {
                request.header("Authorization", "Bearer " + bearer);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private TestToken token(String subject) {
        return new TestToken(world.issuer().issuer(), subject, clock.now());
    }

    private static Response as(String bearer, String path) {
        return given().header("Authorization", "Bearer " + bearer).get("/api/v1" + path);
    }
}

package io.partnerconnect.app.support;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Bearers that nobody is to be let in by, by what is wrong with them: tokens that are good but for one thing, and API keys that were good.
 * All of them are, or say of themselves that they are, of who may do everything.
 */
public final class BadBearers {
    private static final List<String> EVERYTHING =
            List.of("viewer", "operator", "admin", "catalogue-admin", "approver", "auditor");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world;
    private final TestClock clock;

    public BadBearers(World world, TestClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** One that is good in everything. */
    public String good() {
        return token().with("exp", seconds(clock.now().plus(Duration.ofHours(20))))
                .signedBy(world.issuerKey());
    }

    /** Tokens of which each is good but for one thing. */
    public Map<String, String> tokens() {
        Instant now = clock.now();
        TestKey key = world.issuerKey();
        Map<String, String> bad = new TreeMap<>();
        bad.put("expired", token().with("exp", seconds(now.minusSeconds(90))).signedBy(key));
        bad.put("without an end", token().with("exp", null).signedBy(key));
        bad.put(
                "not yet valid",
                token().with("nbf", seconds(now.plusSeconds(90))).signedBy(key));
        bad.put("of another issuer", new TestToken("https://elsewhere.example", "eve", now).signedBy(key));
        bad.put("without an issuer", token().with("iss", null).signedBy(key));
        bad.put("for another audience", token().with("aud", "another-service").signedBy(key));
        bad.put("without an audience", token().with("aud", null).signedBy(key));
        bad.put("of another kind", token().withHeader("typ", "logout+jwt").signedBy(key));
        bad.put("with the public key as secret", token().forgedWith(key));
        bad.put("not signed", token().unsigned(key.id()));
        bad.put("by another algorithm than the key of that name", token().signedBy(TestKey.rsa(key.id(), "RS256")));
        bad.put("by an unknown key", token().signedBy(TestKey.ec("unknown")));
        bad.put("by another key of the same name", token().signedBy(TestKey.ec(key.id())));
        bad.put("changed after it was signed", changed(token().signedBy(key)));
        return bad;
    }

    /** API keys that let in until a moment ago: one has been revoked, one has expired, one has been replaced. */
    public Map<String, String> keys(Predicate<String> letsIn) {
        String revoked = made("bad-revoked", Duration.ofDays(1));
        String replaced = made("bad-replaced", Duration.ofDays(1));
        String expired = made("bad-expired", SOON);
        List<String> all = List.of(revoked, replaced, expired);
        if (!all.stream().allMatch(letsIn)) {
            throw new AssertionError("a key that was just made does not let in");
        }
        Api.as("admin").delete("/api-keys/bad-revoked");
        issued("/api-keys/bad-replaced/rotate", Map.of("overlap_seconds", 0, "reason", "to be refused"));
        clock.advance(SOON);
        return Map.of("revoked", revoked, "replaced", replaced, "expired", expired);
    }

    private TestToken token() {
        return new TestToken(world.issuer().issuer(), "eve", clock.now()).with("roles", EVERYTHING);
    }

    private String made(String name, Duration lifetime) {
        return issued(
                "/api-keys",
                Map.of(
                        "name",
                        name,
                        "grants",
                        List.of("admin"),
                        "expires_at",
                        clock.now().plus(lifetime).toString(),
                        "reason",
                        "to be refused"));
    }

    private static String issued(String path, Map<String, ?> body) {
        Response issued = Api.as("admin")
                .request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1" + path);
        if (issued.statusCode() >= 300) {
            throw new AssertionError(issued.asString());
        }
        return issued.jsonPath().getString("key_value");
    }

    /** Claims that end later than those that were signed. */
    private String changed(String token) {
        String later =
                token().with("exp", seconds(clock.now().plusSeconds(3_600))).signedBy(world.issuerKey());
        return token.substring(0, token.indexOf('.'))
                + later.substring(later.indexOf('.'), later.lastIndexOf('.'))
                + token.substring(token.lastIndexOf('.'));
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }
}

package io.partnerconnect.app.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.app.support.TestIssuer;
import io.partnerconnect.app.support.TestKey;
import io.partnerconnect.app.support.TestToken;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.audit.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdentityProvidersTest {
    private static final TestKey KEY = TestKey.rsa("first", "RS256");
    private static final TestKey PSS = TestKey.rsa("pss", "PS256");
    private static final TestKey ELLIPTIC = TestKey.ec("elliptic");
    private static final TestKey WEAK = TestKey.rsa("weak", "RS256", 1024);
    private static final TestKey STRANGER = TestKey.rsa("first", "RS256");

    private final MovableClock clock = new MovableClock();
    private final TestIssuer issuer = new TestIssuer(KEY, PSS, ELLIPTIC, WEAK);
    private final TestIssuer other = new TestIssuer(KEY);
    private final IdentityProviders providers = providers(Map.of());

    @AfterEach
    void close() {
        issuer.close();
        other.close();
    }

    private IdentityProviders providers(Map<String, String> changes) {
        return new IdentityProviders(Map.of("idp", SomeProvider.settings(issuer, changes)), clock);
    }

    @Test
    void whoAGoodTokenSpeaksOfIsKnownByProviderAndSubjectWithItsGrants() throws UntrustedToken {
        String token = token().with("roles", List.of("viewer", "operator@workspace:prod-eu"))
                .signedBy(KEY);

        Access access = providers.accessOf(token);

        assertThat(access)
                .isEqualTo(new Access(
                        Actor.user("idp", "00u1-ana"),
                        Set.of(Grant.parse("viewer"), Grant.parse("operator@workspace:prod-eu"))));
    }

    @TestFactory
    Stream<DynamicTest> tokensThatAreTaken() {
        return tests(
                Map.of(
                        "signed with RSA-PSS", () -> token().signedBy(PSS),
                        "signed with ECDSA", () -> token().signedBy(ELLIPTIC),
                        "of the type JWT",
                                () -> token().withHeader("typ", "JWT").signedBy(KEY),
                        "of the type application/at+jwt",
                                () -> token().withHeader("typ", "application/at+JWT")
                                        .signedBy(KEY),
                        "without a type", () -> token().withHeader("typ", null).signedBy(KEY),
                        "expired within the tolerance",
                                () -> old().with("exp", at(Duration.ofSeconds(-29)))
                                        .signedBy(KEY),
                        "not yet valid within the tolerance",
                                () -> token().with("nbf", at(Duration.ofSeconds(29)))
                                        .signedBy(KEY),
                        "for one audience",
                                () -> token().with("aud", TestToken.AUDIENCE).signedBy(KEY)),
                token -> assertThat(providers.accessOf(token).actor().name()).isEqualTo("idp:00u1-ana"));
    }

    @TestFactory
    Stream<DynamicTest> tokensThatAreNotTaken() {
        Map<String, Supplier<String>> bad = new HashMap<>(Map.of(
                "expired", () -> old().with("exp", at(Duration.ofSeconds(-31))).signedBy(KEY),
                "without an end", () -> token().with("exp", null).signedBy(KEY),
                "of too long a life",
                        () -> token().with("exp", at(Duration.ofHours(25))).signedBy(KEY),
                "not yet valid",
                        () -> token().with("nbf", at(Duration.ofSeconds(31))).signedBy(KEY),
                "of another issuer", () -> token().with("iss", other.issuer()).signedBy(KEY),
                "of an issuer that differs by a slash",
                        () -> token().with("iss", issuer.issuer() + "/").signedBy(KEY),
                "without an issuer", () -> token().with("iss", null).signedBy(KEY),
                "for another audience", () -> token().with("aud", "another").signedBy(KEY),
                "without an audience", () -> token().with("aud", null).signedBy(KEY),
                "without a subject", () -> token().with("sub", null).signedBy(KEY)));
        bad.putAll(Map.of(
                "with an empty subject", () -> token().with("sub", "").signedBy(KEY),
                "with a subject that is a credential",
                        () -> token().with("sub", "dapi0123456789abcdef0123456789abcdef")
                                .signedBy(KEY),
                "with a subject of 256 characters",
                        () -> token().with("sub", "s".repeat(256)).signedBy(KEY),
                "with claims of other types", () -> token().with("exp", "soon").signedBy(KEY),
                "not signed", () -> token().unsigned("first"),
                "signed by who has the public key only", () -> token().forgedWith(KEY),
                "signed by a stranger with the name of a key", () -> token().signedBy(STRANGER),
                "signed by a key that is too short", () -> token().signedBy(WEAK),
                "without the name of a key",
                        () -> token().withHeader("kid", null).signedBy(KEY),
                "with the name of a key of another kind",
                        () -> token().withHeader("kid", "elliptic").signedBy(KEY)));
        bad.putAll(Map.of(
                "that brings its own key",
                        () -> token().withHeader("jku", other.issuer() + "/keys")
                                .signedBy(STRANGER),
                "with an extension that must be understood",
                        () -> token().withHeader("crit", List.of("exp")).signedBy(KEY),
                "of another type", () -> token().withHeader("typ", "logout+jwt").signedBy(KEY),
                "that is too long",
                        () -> token().with("filling", "x".repeat(8_000)).signedBy(KEY),
                "that was changed", () -> changed(token().signedBy(KEY)),
                "with nothing in it", () -> "eyJ.e30.AA",
                "that is garbage", () -> "eyJhbGciOiJSUzI1NiIsImtpZCI6ImZpcnN0In0.Z2FyYmFnZQ.Z2FyYmFnZQ"));
        return tests(
                bad,
                token -> assertThatThrownBy(() -> providers.accessOf(token)).isInstanceOf(UntrustedToken.class));
    }

    private interface Check {
        void of(String token) throws UntrustedToken;
    }

    private static Stream<DynamicTest> tests(Map<String, Supplier<String>> tokens, Check check) {
        return tokens.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> check.of(each.getValue().get())));
    }

    /** With the claims of another one under its signature. */
    private String changed(String token) {
        String[] mine = token.split("\\.", -1);
        String[] theirs = token().with("roles", List.of("admin")).signedBy(KEY).split("\\.", -1);
        return mine[0] + "." + theirs[1] + "." + mine[2];
    }

    @Test
    void aTokenThatIsNotTakenSaysNothingOfItself() {
        String token = token().with("sub", "planted-subject")
                .with("aud", "planted-audience")
                .signedBy(KEY);

        assertThatThrownBy(() -> providers.accessOf(token))
                .hasNoCause()
                .extracting(Throwable::toString)
                .asString()
                .doesNotContain("planted");
    }

    @Test
    void bearersOfOtherShapesAreNotTakenForTokensAndNoneIsWithoutAProvider() {
        String token = token().signedBy(KEY);
        IdentityProviders none = new IdentityProviders(Map.of(), clock);

        assertThat(providers.issues(token)).isTrue();
        assertThat(none.issues(token)).isFalse();
        assertThat(Stream.of(
                        "", "pca_abc", "dapi0123456789abcdef", "a.b.c", "eyJ", "eyJ.a", "eyJ.a.b.c.d", "eyJ.a.b c"))
                .noneMatch(providers::issues);
    }

    @Test
    void ofSeveralProvidersTheOneIsAskedThatIssuedTheToken() throws UntrustedToken {
        TestKey theirs = TestKey.rsa("first", "RS256");
        other.publish(theirs);
        IdentityProviders both = new IdentityProviders(
                Map.of("idp", SomeProvider.settings(issuer, Map.of()), "other", SomeProvider.settings(other, Map.of())),
                clock);

        Actor actor = both.accessOf(new TestToken(other.issuer(), "bob", clock.instant()).signedBy(theirs))
                .actor();

        assertThat(actor).isEqualTo(Actor.user("other", "bob"));
        assertThatThrownBy(() -> both.accessOf(new TestToken(other.issuer(), "bob", clock.instant()).signedBy(KEY)))
                .isInstanceOf(UntrustedToken.class);
    }

    @TestFactory
    Stream<DynamicTest> whatClaimsAllow() {
        record Case(String name, Map<String, String> settings, Map<String, Object> claims, Set<String> grants) {}
        return Stream.of(
                        new Case("nothing without claims", Map.of(), Map.of(), Set.of()),
                        new Case("a claim that is one text", Map.of(), Map.of("roles", "viewer"), Set.of("viewer")),
                        new Case(
                                "what is no grant allows nothing",
                                Map.of(),
                                Map.of("roles", List.of("offline_access", "viewer", 7, "admin@nonsense", "Admin")),
                                Set.of("viewer")),
                        new Case(
                                "with a prefix only what begins with it",
                                Map.of("roles-prefix", "pca:"),
                                Map.of("roles", List.of("admin", "pca:viewer")),
                                Set.of("viewer")),
                        new Case(
                                "a claim within claims",
                                Map.of("roles-claim", "realm_access.roles"),
                                Map.of("realm_access", Map.of("roles", List.of("auditor"))),
                                Set.of("auditor")),
                        new Case(
                                "a claim with dots in its name",
                                Map.of("roles-claim", "https://example.com/roles"),
                                Map.of("https://example.com/roles", List.of("auditor")),
                                Set.of("auditor")),
                        new Case(
                                "groups by what is configured for them",
                                Map.of("groups-claim", "groups", "groups.\"Platform Team\"", "operator,auditor"),
                                Map.of("groups", List.of("Platform Team", "Somebody Else", "admin")),
                                Set.of("operator", "auditor")),
                        new Case(
                                "groups and roles together",
                                Map.of("groups-claim", "groups", "groups.a", "operator@partner:fivetran"),
                                Map.of("groups", List.of("a"), "roles", List.of("viewer")),
                                Set.of("viewer", "operator@partner:fivetran")),
                        new Case(
                                "groups mean nothing unless their claim is configured",
                                Map.of("groups.a", "admin"),
                                Map.of("groups", List.of("a")),
                                Set.of()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    TestToken token = token();
                    each.claims().forEach(token::with);

                    Set<Grant> grants = providers(each.settings())
                            .accessOf(token.signedBy(KEY))
                            .grants();

                    assertThat(grants.stream().map(Grant::text).collect(Collectors.toSet()))
                            .isEqualTo(each.grants());
                }));
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheConfigurationAreSaid() {
        return Map.of(
                        "issuer", "http://idp.example.com",
                        "jwks-url", "http://idp.example.com/keys",
                        "algorithms", "RS256,HS256",
                        "clock-skew", "6m",
                        "keys-kept", "1s",
                        "groups.a", "emperor")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Map<String, String> change = Map.of(each.getKey(), each.getValue());

                    assertThatThrownBy(() -> providers(change))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("pca.identity-providers.idp." + each.getKey());
                }));
    }

    @Test
    void withoutLeaveForThatNoProviderIsOnThisMachineOverPlainHttp() {
        assertThatThrownBy(() -> providers(Map.of("allow-loopback", "false")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be an https address");
    }

    private TestToken token() {
        return new TestToken(issuer.issuer(), "00u1-ana", clock.instant());
    }

    /** Issued long ago. */
    private TestToken old() {
        return token().with("iat", at(Duration.ofHours(-1)));
    }

    private long at(Duration ahead) {
        return clock.instant().plus(ahead).getEpochSecond();
    }
}

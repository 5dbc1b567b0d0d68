package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Links;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values are like that have a shape. */
class ShapesTest {
    private static final String UUID_TEXT = "01932c07-209d-7bbc-8f6a-0123456789ab";
    private static final String HASH = "0123456789abcdef".repeat(4);

    /** A value, the field its failures name, and texts it takes and does not. */
    record Shape(String field, Function<String, Object> make, List<String> good, List<String> bad) {
        @Override
        public String toString() {
            return field;
        }
    }

    static Stream<Shape> shapes() {
        List<String> badNames = List.of(
                "", " ", "-a", "a-", "A", "a_b", "a.b", "a b", "ä", "а", "a\n", "a/b", "a".repeat(65), "a\u200b", "..");
        List<String> badIds = List.of(
                "",
                "x",
                UUID_TEXT + "0",
                UUID_TEXT.substring(1),
                UUID_TEXT.replace("-", ""),
                "{" + UUID_TEXT + "}",
                UUID_TEXT + "\n",
                "1-1-1-1-1",
                "-".repeat(36),
                UUID_TEXT.replace('a', 'g'));
        List<String> goodIds = List.of(UUID_TEXT, UUID_TEXT.toUpperCase(Locale.ROOT));
        return Stream.of(
                new Shape("workspace", WorkspaceName::new, List.of("a", "7", "prod-eu", "a".repeat(63)), badNames),
                new Shape("workspace", WorkspaceName::new, List.of(), List.of("a".repeat(64))),
                new Shape("partner", PartnerKey::new, List.of("a", "7", "dbt-cloud", "a".repeat(64)), badNames),
                new Shape(
                        "credential",
                        CredentialName::new,
                        List.of("a", "Admin_of.prod-eu", "a".repeat(64)),
                        List.of("", "-a", ".a", "_a", "a b", "a/b", "../a", "a".repeat(65), "ä", "a\n")),
                new Shape(
                        "token_id",
                        TokenId::new,
                        List.of("a", HASH, "A".repeat(128)),
                        List.of("", "a b", "a-b", "../x", "a%2fb", "a".repeat(129), "é", "a\n", "a.b")),
                new Shape(
                        "plan_hash",
                        PlanHash::new,
                        List.of(HASH),
                        List.of("", HASH.substring(1), HASH + "0", HASH.toUpperCase(Locale.ROOT), HASH + "\n")),
                new Shape("application_id", ApplicationId::parse, goodIds, badIds),
                new Shape("operation_id", OperationId::parse, goodIds, badIds),
                new Shape("id", AuditEventId::parse, goodIds, badIds),
                new Shape(
                        "Idempotency-Key",
                        key -> new RequestKey(key, "alice", HASH),
                        List.of("!", "~", "a".repeat(128), UUID_TEXT),
                        List.of("", " ", "a b", "a".repeat(129), "é", "a\n", "\u007f")),
                new Shape(
                        "fingerprint",
                        hash -> new RequestKey("k", "alice", hash),
                        List.of(HASH),
                        List.of("", HASH.substring(1), HASH + "0", HASH.toUpperCase(Locale.ROOT))),
                new Shape(
                        "docs_url",
                        link -> new Links(link, null),
                        List.of("https://a.example", "https://a.example/b?c=d#e"),
                        List.of(
                                "http://a.example",
                                "javascript:alert(1)",
                                "https://",
                                "https://u@a.example",
                                "https://a.example:8443",
                                "https://a.example/ b",
                                "ftp://a.example",
                                "//a.example",
                                "https://a.example/" + "b".repeat(512),
                                "https://ä.example",
                                "https://a.example\n")),
                new Shape(
                        "support_url",
                        link -> new Links(null, link),
                        List.of("https://a.example"),
                        List.of("http://a.example", "")),
                new Shape("display_name", PrincipalName::new, List.of("FIVETRAN_USER"), List.of("a\"b", "a\\b")),
                new Shape(
                        "labels",
                        key -> new Labels(Map.of(key, "v")),
                        List.of("a", "team", "a.b/c_d-e", "a".repeat(63)),
                        List.of("", "A", "-a", "a-", "a b", "a".repeat(64), "ä", "a=b")),
                new Shape(
                        "comment",
                        TokenComment::new,
                        List.of("[pca2:", "pca1", "[pca1"),
                        List.of("[pca1:", "x [pca1:test:" + UUID_TEXT + ":0123456789abcdef]")));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatHasTheShapeIsTaken(Shape shape) {
        assertThat(shape.good())
                .allSatisfy(text -> assertThat(shape.make().apply(text)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatHasNotIsRefusedByItsField(Shape shape) {
        shape.bad()
                .forEach(text ->
                        Invalids.refused(shape.field(), () -> shape.make().apply(text)));
    }

    static Stream<String> credentials() {
        return Invalids.credentials().stream();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void whatLooksLikeACredentialIsKeptOutOfTheAudit(String credential) {
        Invalids.refused("reason", () -> new Reason(credential));
        Invalids.refused("ticket", () -> new Ticket(credential));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dapi", "the dapi of prod was lost", "INC-4711", "token 5684c955 rotated", "eyJ", "Bearer"})
    void wordsThatOnlyResembleACredentialAreNot(String words) {
        assertThat(new Reason(words).value()).isEqualTo(words);
        assertThat(new Ticket(words).value()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dapi", "dose", "dkea"})
    void theValueOfATokenIsNotItsId(String prefix) {
        String secret = prefix + HASH.substring(0, 32);
        Invalids.refused("token_id", () -> new TokenId(secret));
        Invalids.refused("token_id", () -> new TokenId(secret + "abc"));
        Invalids.refused("token_id", () -> new TokenId(secret + "-2"));
    }

    @Test
    void thereAreAtMostThirtyTwoLabels() {
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < 32; i++) {
            labels.put("k" + i, "v");
        }
        assertThat(new Labels(labels).values()).hasSize(32);
        labels.put("one-more", "v");
        Invalids.refused("labels", () -> new Labels(labels));
    }

    @Test
    void labelsDoNotChangeWithTheMapTheyCameFrom() {
        Map<String, String> labels = new HashMap<>(Map.of("a", "1"));
        Labels made = new Labels(labels);
        labels.put("b", "2");
        assertThat(made.values()).containsOnlyKeys("a");
        assertThat(Labels.none().values()).isEmpty();
    }

    @Test
    void aScimIdHasDigitsOnly() {
        Invalids.refused("id", () -> new ScimId(-1));
        assertThat(new ScimId(0)).hasToString("0");
    }

    @Test
    void aPageHoldsFromOneToAThousandItems() {
        assertThat(PageRequest.first(1).size()).isOne();
        assertThat(PageRequest.first(1000).after()).isNull();
        Invalids.refused("page_size", () -> PageRequest.first(0));
        Invalids.refused("page_size", () -> PageRequest.first(1001));
        Invalids.refused("page_size", () -> PageRequest.first(-1));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void anActionIsFoundByItsCode(Action action) {
        assertThat(Action.of(action.code())).isEqualTo(action);
        assertThat(action.code()).matches("[a-z-]+\\.[a-z-]+");
    }

    @Test
    void anUnknownActionIsInvalid() {
        Invalids.refused("action", () -> Action.of("token.steal"));
    }

    @ParameterizedTest
    @EnumSource(Settlement.class)
    void aSettlementHasAStableCode(Settlement settlement) {
        assertThat(settlement.code()).matches("[a-z]+(-[a-z]+)*");
    }
}

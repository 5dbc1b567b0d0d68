package io.partnerconnect.databricks.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
    private static final Refusal REQUEST_REFUSED = Refusal.REQUEST_REFUSED;
    private static final Verdict GONE = new Verdict.Gone();
    private static final Verdict FAILING = new Verdict.Unclear(Outage.FAILING, null);
    private static final Verdict GARBAGE = new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null);
    private static final Verdict THROTTLED = new Verdict.NotDone(Outage.THROTTLED, null);
    private static final String OBO_OFF =
            "On-behalf-of token creation for service principals is not enabled for this workspace";

    static Stream<Arguments> everyDocumentedError() {
        return Stream.of(
                // Credentials: real workspaces answer 403 to a token that is not valid.
                row(403, "{\"error_code\":403,\"message\":\"Invalid access token.\"}", Refusal.CREDENTIAL_REFUSED),
                row(403, "Invalid Token", Refusal.CREDENTIAL_REFUSED),
                row(403, "<html><pre>Invalid access token.</pre></html>", Refusal.CREDENTIAL_REFUSED),
                row(403, standard("PERMISSION_DENIED", "Unauthorized access to Org: 123"), Refusal.CREDENTIAL_REFUSED),
                row(401, "", Refusal.CREDENTIAL_REFUSED),
                row(401, standard("UNAUTHENTICATED", "no"), Refusal.CREDENTIAL_REFUSED),
                row(401, "{\"error\":\"invalid_client\",\"error_description\":\"failed\"}", Refusal.CREDENTIAL_REFUSED),
                row(400, "{\"error\":\"invalid_client\"}", Refusal.CREDENTIAL_REFUSED),
                // Not an admin.
                row(403, standard("PERMISSION_DENIED", "This API is only accessible by admins"), Refusal.NOT_AN_ADMIN),
                row(403, scim(403, "/2.0/preview/scim is only accessible by admins"), Refusal.NOT_AN_ADMIN),
                row(403, "{\"error\":\"only accessible by admins\"}", Refusal.NOT_AN_ADMIN),
                // Minting. The status of on-behalf-of being off is not documented.
                row(400, standard("BAD_REQUEST", OBO_OFF), Refusal.ON_BEHALF_OF_OFF),
                row(403, standard("PERMISSION_DENIED", OBO_OFF), Refusal.ON_BEHALF_OF_OFF),
                row(404, standard("FEATURE_DISABLED", OBO_OFF), Refusal.ON_BEHALF_OF_OFF),
                row(403, standard("FEATURE_DISABLED", "off"), Refusal.TOKENS_DISABLED),
                row(404, standard("FEATURE_DISABLED", "off"), Refusal.TOKENS_DISABLED),
                row(
                        403,
                        standard("PERMISSION_DENIED", "User 9f does not have permission to use tokens."),
                        Refusal.TOKEN_USE_NOT_PERMITTED),
                row(400, standard("QUOTA_EXCEEDED", "600"), Refusal.QUOTA_REACHED),
                row(400, standard("INVALID_PARAMETER_VALUE", "Lifetime too long"), Refusal.LIFETIME_ABOVE_MAXIMUM),
                row(400, standard("INVALID_PARAMETER_VALUE", "comment"), Refusal.REQUEST_REFUSED),
                // Absence.
                Arguments.of(404, standard("RESOURCE_DOES_NOT_EXIST", "no"), GONE),
                Arguments.of(404, standard("NOT_FOUND", "Token does not exist"), GONE),
                Arguments.of(404, scim(404, "Service principal not found"), GONE),
                Arguments.of(404, "{\"error_code\":404,\"message\":\"Not Found\"}", GONE),
                Arguments.of(400, standard("INVALID_PARAMETER_VALUE", "Cluster x does not exist"), GONE),
                row(404, standard("ENDPOINT_NOT_FOUND", "No API found"), Refusal.REQUEST_REFUSED),
                Arguments.of(404, "<html>nginx</html>", GARBAGE),
                Arguments.of(404, "Not Found", GARBAGE),
                Arguments.of(404, standard("CATALOG_DOES_NOT_EXIST", "Catalog 'x' does not exist."), GONE),
                Arguments.of(404, standard("PRINCIPAL_DOES_NOT_EXIST", "Could not find principal"), GONE),
                Arguments.of(404, standard("METASTORE_DOES_NOT_EXIST", "No metastore assigned"), GONE),
                Arguments.of(404, standard("RESOURCE_DOES_NOT_EXIST", "Scope x does not exist!"), GONE),
                // Making and changing.
                row(
                        400,
                        standard("INVALID_PARAMETER_VALUE", "warehouse with name `x` already exists"),
                        REQUEST_REFUSED),
                row(
                        400,
                        standard("INVALID_PARAMETER_VALUE", "Duplicate privileges to add and delete"),
                        REQUEST_REFUSED),
                row(400, standard("RESOURCE_LIMIT_EXCEEDED", "1000 secrets"), REQUEST_REFUSED),
                row(400, standard("BAD_REQUEST", "Azure KeyVault backed scope"), REQUEST_REFUSED),
                row(400, standard("MALFORMED_REQUEST", "x"), REQUEST_REFUSED),
                row(400, standard("INVALID_STATE", "x"), REQUEST_REFUSED),
                row(409, scim(409, "Service principal with application ID x already exists."), REQUEST_REFUSED),
                row(403, standard("PERMISSION_DENIED", "no WRITE permission on scope"), Refusal.NOT_AN_ADMIN),
                // Throttling, whatever the status.
                Arguments.of(429, "", THROTTLED),
                Arguments.of(429, "<html></html>", THROTTLED),
                Arguments.of(400, standard("REQUEST_LIMIT_EXCEEDED", "slow"), THROTTLED),
                Arguments.of(403, "REQUEST_LIMIT_EXCEEDED: GetUserPermissionsRequest RPC token bucket", THROTTLED),
                // The workspace's own errors, and what is in front of it.
                Arguments.of(500, standard("INTERNAL_ERROR", "x"), FAILING),
                Arguments.of(500, scim(500, "null"), FAILING),
                Arguments.of(501, "", FAILING),
                Arguments.of(502, "<html>bad gateway</html>", FAILING),
                Arguments.of(503, standard("TEMPORARILY_UNAVAILABLE", "x"), FAILING),
                Arguments.of(504, standard("DEADLINE_EXCEEDED", "x"), FAILING),
                Arguments.of(302, "", GARBAGE),
                Arguments.of(403, "<html>blocked by a proxy</html>", GARBAGE),
                Arguments.of(400, "\u0000\u0001", GARBAGE),
                Arguments.of(400, "{\"broken", GARBAGE),
                row(409, standard("RESOURCE_ALREADY_EXISTS", "x"), Refusal.REQUEST_REFUSED),
                row(400, scim(400, "Given filter operator is not supported"), Refusal.REQUEST_REFUSED));
    }

    @ParameterizedTest
    @MethodSource("everyDocumentedError")
    void anErrorMeansWhatTheTableSays(int status, String body, Verdict verdict) {
        assertThat(Verdicts.of(status, ErrorBody.of(body), null)).isEqualTo(verdict);
    }

    @Test
    void anErrorCodeThatIsANumberCountsAsAbsent() {
        assertThat(ErrorBody.of("{\"error_code\":403,\"message\":\"x\"}").code())
                .isNull();
    }

    @Test
    void anErrorCodeThatIsNoCodeIsNotHandedOn() {
        assertThat(ErrorBody.of(standard("dapi0123 <script>", "x")).code()).isNull();
    }

    @Test
    void aWaitIsUnderstoodInSecondsAndAsADate() {
        assertThat(waitFor("7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(waitFor("Mon, 02 Nov 2026 10:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
        assertThat(waitFor("Mon, 02 Nov 2026 09:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(waitFor("soon")).isNull();
        assertThat(waitFor(null)).isNull();
    }

    private static @Nullable Duration waitFor(@Nullable String header) {
        return RetryAfter.of(header, InstantSource.fixed(Instant.parse("2026-11-02T10:00:00Z")));
    }

    private static Arguments row(int status, String body, Refusal refusal) {
        return Arguments.of(status, body, new Verdict.Refused(refusal));
    }

    private static String standard(String code, String message) {
        return "{\"error_code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    private static String scim(int status, String detail) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"detail\":\"" + detail
                + "\",\"status\":\"" + status + "\"}";
    }
}

package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.journal.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends Started {
    private static final String ME = SCIM + "/Me";

    @Test
    void aBadTokenIs403WithANumericErrorCodeAndTheGatewaysHeaders() {
        var answer =
                Caller.token(workspace, "dapi00000000000000000000000000000000").get(ME);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("{\"error_code\":403,\"message\":\"Invalid access token.\"}");
        assertThat(answer.header("Server")).isEqualTo("databricks");
        assertThat(answer.header("X-Databricks-Reason-Phrase")).isEqualTo("Invalid access token.");
        assertThat(answer.header("X-Request-Id")).hasSize(36);
    }

    @Test
    void noCredentialIs401() {
        assertThat(new Caller(workspace.url(), null).get(ME).status()).isEqualTo(401);
    }

    @Test
    void theTokenOfAnotherWorkspaceIsToldItsWorkspace() {
        SimulatedWorkspace other = simulator.addWorkspace("prod-us");

        var answer = Caller.token(workspace, other.adminToken()).get(ME);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Unauthorized access to Org: " + other.workspaceId());
    }

    @Test
    void anExpiredTokenIsRefusedButStillListed() {
        AddedToken token = workspace.addToken(partner(), "old", Duration.ofHours(1), Duration.ofHours(2), null);

        assertThat(Caller.token(workspace, token.value()).get(ME).status()).isEqualTo(403);
        assertThat(admin.get(TOKENS + "/" + token.tokenId()).status()).isEqualTo(200);
    }

    @Test
    void theTokenOfADeactivatedPrincipalIsRefused() {
        SimulatedPrincipal partner = partner();
        AddedToken token = workspace.addToken(partner, "");
        workspace.deactivate(partner);

        assertThat(Caller.token(workspace, token.value()).get(ME).status()).isEqualTo(403);
    }

    @Test
    void usingATokenSetsItsLastUsedDay() {
        AddedToken token = workspace.addToken(partner(), "");

        var me = Caller.token(workspace, token.value()).get(ME);

        assertThat(me.status()).isEqualTo(200);
        assertThat(workspace.tokens().getFirst().lastUsedDay()).hasToString("2026-03-01");
        assertThat(admin.get(TOKENS + "/" + token.tokenId())
                        .json()
                        .at("/token_info/last_used_day")
                        .asLong())
                .isEqualTo(1772323200000L);
    }

    @Test
    void meTellsWorkspaceAndAdminGroup() {
        var me = admin.get(ME);

        assertThat(me.header("X-Databricks-Org-Id")).isEqualTo(workspace.workspaceId());
        assertThat(me.json().findValuesAsText("display")).contains("admins");
    }

    @Test
    void whoIsNoAdminIsRefusedEverythingThatIsForAdmins() {
        workspace.adminIsAdmin(false);

        assertThat(admin.get(SCIM + "/Me").status()).isEqualTo(200);
        assertThat(admin.get(SCIM + "/ServicePrincipals").status()).isEqualTo(403);
        assertThat(admin.get(TOKENS).status()).isEqualTo(403);
        assertThat(admin.get(TOKEN_PERMISSIONS).json().path("message").asText())
                .endsWith("is only accessible by admins");
    }

    @Test
    void aSecretIsExchangedForAnAccessTokenOfOneHour() {
        String accessToken = signIn(workspace.adminClientSecret())
                .json()
                .path("access_token")
                .asText();
        Caller caller = Caller.token(workspace, accessToken);

        assertThat(caller.get(ME).json().path("userName").asText()).isEqualTo(workspace.adminClientId());

        simulator.clock().advance(Duration.ofHours(1));
        assertThat(caller.get(ME).status()).isEqualTo(401);
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        var answer = signIn("dose0");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
    }

    private Caller.Answer signIn(String secret) {
        String basic = Base64.getEncoder()
                .encodeToString((workspace.adminClientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Caller(workspace.url(), "Basic " + basic)
                .post("/oidc/v1/token", "grant_type=client_credentials&scope=all-apis");
    }

    @Test
    void anExpiredAdminIsRefusedByTokenAndBySecretUntilRenewed() {
        workspace.expireAdminCredential();

        assertThat(admin.get(ME).status()).isEqualTo(403);
        assertThat(signIn(workspace.adminClientSecret()).status()).isEqualTo(401);

        workspace.renewAdminCredential();
        assertThat(admin.get(ME).status()).isEqualTo(200);
        assertThat(signIn(workspace.adminClientSecret()).status()).isEqualTo(200);
    }

    @Test
    void withTokensDisabledNotEvenTheAdminsWorks() {
        workspace.tokensEnabled(false);
        assertThat(admin.get(ME).status()).isEqualTo(403);

        workspace.tokensEnabled(true);
        assertThat(admin.get(ME).status()).isEqualTo(200);
    }

    @Test
    void theJournalTellsWhoAskedWhatButNoSecret() {
        admin.get(ME);

        ReceivedRequest request = workspace.requests().getLast();
        assertThat(request.path()).isEqualTo(ME);
        assertThat(request.status()).isEqualTo(200);
        assertThat(request.userAgent()).isEqualTo("simulator-test/1");
        assertThat(request.authorization()).isEqualTo(ReceivedRequest.Authorization.TOKEN);
        assertThat(request.toString()).doesNotContain(workspace.adminToken());
        assertThat(request.changedState()).isFalse();
    }

    @Test
    void anUnknownPathIsEndpointNotFound() {
        var answer = admin.get("/api/2.0/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("ENDPOINT_NOT_FOUND");
    }
}

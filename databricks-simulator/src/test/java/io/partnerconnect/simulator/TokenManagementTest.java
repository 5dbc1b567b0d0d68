package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.journal.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenManagementTest extends Started {

    @Test
    void theIdOfATokenIsTheSha256OfItsValue() throws Exception {
        var minted = mint(partner(), ",'comment':'Partner Connect','lifetime_seconds':3600")
                .json();

        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(minted.path("token_value").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(minted.at("/token_info/token_id").asText())
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aTokenTellsItsOwnerAndItsCreatorAndTimesInMilliseconds() {
        SimulatedPrincipal partner = partner();

        var info = mint(partner, ",'lifetime_seconds':3600").json().path("token_info");

        assertThat(info.path("owner_id").isIntegralNumber()).isTrue();
        assertThat(info.path("owner_id").asText()).isEqualTo(partner.scimId());
        assertThat(info.path("created_by_username").asText()).startsWith("admin@");
        assertThat(info.path("creation_time").asLong()).isEqualTo(START.toEpochMilli());
        assertThat(info.path("expiry_time").asLong())
                .isEqualTo(START.plusSeconds(3600).toEpochMilli());
        assertThat(info.has("last_used_day")).isFalse();
        assertThat(info.has("comment")).isFalse();
    }

    @Test
    void aTokenWithoutLifetimeGetsThePlatformsMaximumAndAnOldOneNeverExpires() {
        SimulatedPrincipal partner = partner();
        AddedToken old =
                workspace.addToken(partner, "before limits", null, Duration.ofDays(80), LocalDate.parse("2026-02-01"));

        var info = mint(partner, "").json().path("token_info");

        assertThat(info.path("expiry_time").asLong())
                .isEqualTo(START.plus(Duration.ofDays(730)).toEpochMilli());
        assertThat(admin.get(TOKENS + "/" + old.tokenId())
                        .json()
                        .at("/token_info/expiry_time")
                        .asLong())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 864001})
    void aLifetimeThatIsNotPositiveOrBeyondTheWorkspacesMaximumIsRefused(long seconds) {
        workspace.maxTokenLifetimeDays(10);

        var answer = mint(partner(), ",'lifetime_seconds':" + seconds);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("INVALID_PARAMETER_VALUE");
        assertThat(workspace.tokens()).isEmpty();
    }

    @Test
    void withoutTheUseOfTokensNoneIsMinted() {
        SimulatedPrincipal partner = workspace.addPrincipal("RIVERY_USER");

        var answer = mint(partner, "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("PERMISSION_DENIED");
        assertThat(answer.json().path("message").asText())
                .isEqualTo("User " + partner.applicationId() + " does not have permission to use tokens.");
    }

    @Test
    void mintingOnBehalfCanBeOffForTheWorkspace() {
        SimulatedPrincipal partner = partner();
        workspace.onBehalfOfEnabled(false);

        assertThat(mint(partner, "").json().path("message").asText())
                .isEqualTo("On-behalf-of token creation for service principals is not enabled for this workspace");
    }

    @Test
    void anUnknownApplicationIdIs404() {
        var answer = admin.post(MINT, "{'application_id':'97ab27fa-30e2-43e3-92a3-160e80f4c0d5'}");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theSixHundredAndFirstTokenExceedsTheQuota() {
        SimulatedPrincipal partner = partner();
        for (int i = 0; i < 600; i++) {
            workspace.addToken(partner, "");
        }

        assertThat(mint(partner, "").json().path("error_code").asText()).isEqualTo("QUOTA_EXCEEDED");
    }

    @Test
    void theListHasNoKeyWhenItHasNoTokens() {
        assertThat(admin.get(TOKENS + "?created_by_username=nobody").text()).isEqualTo("{}");
    }

    @Test
    void theListCanBeNarrowedToACreatorWhichIsNotTheOwner() {
        SimulatedPrincipal partner = partner();
        String creator =
                mint(partner, "").json().at("/token_info/created_by_id").asText();

        assertThat(admin.get(TOKENS + "?created_by_id=" + creator).json().path("token_infos"))
                .hasSize(2);
        assertThat(admin.get(TOKENS + "?created_by_id=" + partner.scimId()).text())
                .isEqualTo("{}");
    }

    @Test
    void eightyThousandTokensAreListedInOneAnswer() {
        SimulatedPrincipal partner = partner();
        for (int i = 0; i < 80_000; i++) {
            workspace.addToken(partner, "");
        }

        var answer = admin.get(TOKENS);

        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.json().path("token_infos")).hasSize(80_001);
    }

    @Test
    void aDeletedTokenIsGoneAndASecondDeletionIs404() {
        String path = TOKENS + "/" + workspace.addToken(partner(), "").tokenId();

        assertThat(admin.delete(path).status()).isEqualTo(200);
        var again = admin.delete(path);

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).isEqualTo("{\"error_code\":\"NOT_FOUND\",\"message\":\"Token does not exist\"}");
        assertThat(workspace.changes()).extracting(Change::kind).containsExactly(Change.Kind.TOKEN_REVOKED);
    }

    @Test
    void theCommentCanBeChangedButNotTheExpiry() {
        AddedToken token = workspace.addToken(partner(), "old");
        String path = "/api/2.0/preview/token-management/tokens/" + token.tokenId();

        admin.patch(path, "{'token':{'comment':'new'},'update_mask':'comment'}");
        var refused = admin.patch(path, "{'token':{'expiry_time':1},'update_mask':'expiry_time'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(workspace.tokens().getFirst().comment()).isEqualTo("new");
    }

    @Test
    void aTokenNobodyUsedForNinetyDaysIsRevokedButNotTheAdmins() {
        SimulatedPrincipal partner = partner();
        workspace.addToken(partner, "idle");
        AddedToken used = workspace.addToken(partner, "used");
        simulator.clock().advance(Duration.ofDays(60));
        Caller.token(workspace, used.value()).get(SCIM + "/Me");

        simulator.clock().advance(Duration.ofDays(31));

        assertThat(workspace.tokens()).extracting(SimulatedToken::comment).containsExactly("used");
        assertThat(admin.get(TOKENS).json().path("token_infos")).hasSize(2);
    }

    @Test
    void aPrincipalCanMakeListAndDeleteItsOwnTokens() {
        SimulatedPrincipal partner = partner();
        Caller self =
                Caller.token(workspace, workspace.addToken(partner, "first").value());

        String id = self.post("/api/2.0/token/create", "{'comment':'own','lifetime_seconds':60}")
                .json()
                .at("/token_info/token_id")
                .asText();

        assertThat(self.get("/api/2.0/token/list").json().findValuesAsText("comment"))
                .containsExactlyInAnyOrder("first", "own");
        assertThat(self.post("/api/2.0/token/delete", "{'token_id':'" + id + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(self.post("/api/2.0/token/delete", "{'token_id':'" + id + "'}")
                        .json()
                        .path("error_code")
                        .asText())
                .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    }

    @Test
    void grantingTheUseOfTokensLeavesOthersAlone() {
        workspace.addToken(partner(), "kept");
        SimulatedPrincipal other = workspace.addPrincipal("RIVERY_USER");

        admin.patch(TOKEN_PERMISSIONS, access(other, ""));

        assertThat(workspace.tokenUsers()).hasSize(2);
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void replacingTheUsersOfTokensRevokesAtOnceTheTokensOfThoseLeftOut() {
        workspace.addToken(partner(), "lost");
        SimulatedPrincipal other = workspace.addPrincipal("RIVERY_USER");

        var refused = admin.put(TOKEN_PERMISSIONS, access(other, ""));
        var replaced =
                admin.put(TOKEN_PERMISSIONS, access(other, ",{'group_name':'admins','permission_level':'CAN_MANAGE'}"));

        assertThat(refused.json().path("message").asText())
                .isEqualTo("Cannot change permissions for group 'admins' to None.");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(workspace.tokens()).isEmpty();
        assertThat(workspace.tokenUsers()).containsExactly(other.applicationId());
        assertThat(workspace.changes().getLast().comment()).isEqualTo("lost");
    }

    @Test
    void theUseOfTokensIsGrantedByApplicationIdNotByName() {
        partner();

        var answer = admin.patch(
                TOKEN_PERMISSIONS,
                "{'access_control_list':[{'service_principal_name':'FIVETRAN_USER','permission_level':'CAN_USE'}]}");

        assertThat(answer.json().path("message").asText())
                .isEqualTo("Principal: ServicePrincipalName(FIVETRAN_USER) does not exist");
    }

    private static String access(SimulatedPrincipal principal, String more) {
        return "{'access_control_list':[{'service_principal_name':'" + principal.applicationId()
                + "','permission_level':'CAN_USE'}" + more + "]}";
    }

    @Test
    void theConfigurationIsAMapOfStrings() {
        String path = "/api/2.0/workspace-conf";

        int changed = admin.patch(path, "{'maxTokenLifetimeDays':'90'}").status();
        var conf = admin.get(path + "?keys=enableTokensConfig,maxTokenLifetimeDays,other");

        assertThat(changed).isEqualTo(204);
        assertThat(conf.text())
                .isEqualTo("{\"enableTokensConfig\":\"true\",\"maxTokenLifetimeDays\":\"90\",\"other\":null}");
    }
}

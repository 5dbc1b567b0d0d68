package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the API with every role, and without any. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class RolesTest {
    private static final Set<String> ALL = Set.of("viewer", "operator", "admin", "auditor", "approver");
    private static final Set<String> OPERATORS = Set.of("operator", "admin");
    private static final Set<String> ADMINS = Set.of("admin");
    private static final Set<String> APPROVERS = Set.of("approver");
    private static final Set<String> AUDITORS = Set.of("auditor", "admin");

    /** What is declared; an operation that is missing here fails the test. */
    private static final Map<String, Set<String>> DECLARED = Map.ofEntries(
            Map.entry("listPartners", ALL),
            Map.entry("getPartner", ALL),
            Map.entry("putPartner", ADMINS),
            Map.entry("deletePartner", ADMINS),
            Map.entry("listWorkspaces", ALL),
            Map.entry("getWorkspace", ALL),
            Map.entry("registerWorkspace", ADMINS),
            Map.entry("updateWorkspace", ADMINS),
            Map.entry("forgetWorkspace", ADMINS),
            Map.entry("checkWorkspace", OPERATORS),
            Map.entry("getSync", ALL),
            Map.entry("syncWorkspace", OPERATORS),
            Map.entry("listFleetConnections", ALL),
            Map.entry("listHygiene", ALL),
            Map.entry("listMatrix", ALL),
            Map.entry("compareWorkspaces", ALL),
            Map.entry("countTokens", ALL),
            Map.entry("lookUpToken", ALL),
            Map.entry("listFindings", ALL),
            Map.entry("getFinding", ALL),
            Map.entry("getFindingTerms", ALL),
            Map.entry("acknowledgeFinding", OPERATORS),
            Map.entry("withdrawAcknowledgement", OPERATORS),
            Map.entry("listTiles", ALL),
            Map.entry("listConnections", ALL),
            Map.entry("getConnection", ALL),
            Map.entry("recordConnection", ADMINS),
            Map.entry("forgetConnection", ADMINS),
            Map.entry("listServicePrincipals", ALL),
            Map.entry("getServicePrincipal", ALL),
            Map.entry("comparePermissions", ALL),
            Map.entry("planRepair", OPERATORS),
            Map.entry("repairPermissions", ADMINS),
            Map.entry("removeServicePrincipal", ADMINS),
            Map.entry("listServicePrincipalTokens", ALL),
            Map.entry("mintToken", OPERATORS),
            Map.entry("listWorkspaceTokens", ALL),
            Map.entry("getToken", ALL),
            Map.entry("revokeToken", OPERATORS),
            Map.entry("getMigration", ALL),
            Map.entry("listServicePrincipalSecrets", ALL),
            Map.entry("makeSecret", OPERATORS),
            Map.entry("deleteSecret", OPERATORS),
            Map.entry("listTokens", ALL),
            Map.entry("listAuditEvents", AUDITORS),
            Map.entry("getAuditEvent", AUDITORS),
            Map.entry("listCheckpoints", ALL),
            Map.entry("getLatestCheckpoint", ALL),
            Map.entry("getCheckpoint", ALL),
            Map.entry("getHistoryKeys", ALL),
            Map.entry("proveConsistency", ALL),
            Map.entry("proveInclusion", AUDITORS),
            Map.entry("exportHistory", AUDITORS),
            Map.entry("openEpoch", ADMINS),
            Map.entry("importAuditLog", AUDITORS),
            Map.entry("listReconciliations", AUDITORS),
            Map.entry("getReconciliation", AUDITORS),
            Map.entry("listReconciliationEntries", AUDITORS),
            Map.entry("getOperation", ALL),
            Map.entry("listOperations", ALL),
            Map.entry("retryOperation", ADMINS),
            Map.entry("cancelOperation", ADMINS),
            Map.entry("connectPartner", ADMINS),
            Map.entry("quarantineConnection", ADMINS),
            Map.entry("releaseConnection", ADMINS),
            Map.entry("planDisconnect", OPERATORS),
            Map.entry("disconnectPartner", ADMINS),
            Map.entry("getReconnectGuide", ALL),
            Map.entry("listOwedWork", ALL),
            Map.entry("listPartnerAccounts", ALL),
            Map.entry("getPartnerAccount", ALL),
            Map.entry("putPartnerAccount", ADMINS),
            Map.entry("attestPartnerAccount", ADMINS),
            Map.entry("listAccountUsers", ALL),
            Map.entry("getAccountUser", ALL),
            Map.entry("putAccountUser", ADMINS),
            Map.entry("deleteAccountUser", ADMINS),
            Map.entry("listRotationPolicies", ALL),
            Map.entry("addRotationPolicy", ADMINS),
            Map.entry("getRotationPolicy", ALL),
            Map.entry("putRotationPolicy", ADMINS),
            Map.entry("deleteRotationPolicy", ADMINS),
            Map.entry("listPolicyRuns", ALL),
            Map.entry("acknowledgeValue", OPERATORS),
            Map.entry("getHandOver", ALL),
            Map.entry("confirmHandOver", OPERATORS),
            Map.entry("confirmRotationHandOver", OPERATORS),
            Map.entry("getSealingKey", ALL),
            Map.entry("putSealingKey", ADMINS),
            Map.entry("deleteSealingKey", ADMINS),
            Map.entry("listRotations", ALL),
            Map.entry("rotateToken", OPERATORS),
            Map.entry("getRotation", ALL),
            Map.entry("retireToken", OPERATORS),
            Map.entry("cancelRotation", OPERATORS),
            Map.entry("listSecretRotations", ALL),
            Map.entry("rotateSecret", OPERATORS),
            Map.entry("getSecretRotation", ALL),
            Map.entry("confirmSecret", OPERATORS),
            Map.entry("startCampaign", ADMINS),
            Map.entry("listCampaigns", ALL),
            Map.entry("drillCampaign", OPERATORS),
            Map.entry("getCampaign", ALL),
            Map.entry("listCampaignItems", ALL),
            Map.entry("pauseCampaign", OPERATORS),
            Map.entry("resumeCampaign", ADMINS),
            Map.entry("cancelCampaign", OPERATORS),
            Map.entry("listWebhooks", ADMINS),
            Map.entry("registerWebhook", ADMINS),
            Map.entry("getWebhook", ADMINS),
            Map.entry("changeWebhook", ADMINS),
            Map.entry("removeWebhook", ADMINS),
            Map.entry("listWebhookDeliveries", ADMINS),
            Map.entry("redeliverEvent", ADMINS),
            Map.entry("listApprovals", ALL),
            Map.entry("requestApproval", ADMINS),
            Map.entry("getApproval", ALL),
            Map.entry("approve", APPROVERS),
            Map.entry("refuseApproval", APPROVERS),
            Map.entry("withdrawApproval", ADMINS),
            Map.entry("reviewApproval", APPROVERS),
            Map.entry("getApprovalPolicy", ALL),
            Map.entry("getCapabilities", ALL));

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Test
    void everyOperationLetsInThoseWhoAreDeclaredAndNobodyElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        JsonNode document = new ObjectMapper()
                .readTree(given().header("Authorization", "Bearer " + World.key("viewer"))
                        .get("/openapi?format=json")
                        .asString());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    String id = each.getValue().path("operationId").asText();
                    if (!id.isEmpty()) {
                        seen.add(id);
                        check(id, each.getKey(), path.getKey(), typeOf(each.getValue()), wrong);
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(seen).isEqualTo(new TreeSet<>(DECLARED.keySet()));
    }

    /** The type of body it takes: of another one it would not be told whose it may be. */
    private static String typeOf(JsonNode operation) {
        return operation.at("/requestBody/content").has("application/x-ndjson")
                ? "application/x-ndjson"
                : "application/json";
    }

    private static void check(String id, String method, String path, String type, List<String> wrong) {
        Set<String> declared = DECLARED.getOrDefault(id, Set.of());
        for (String role : ALL) {
            int status = call(method, path, type, "Bearer " + World.key(role)).statusCode();
            if (declared.contains(role) == (status == 403 || status == 401)) {
                wrong.add(id + " as " + role + ": " + status);
            }
        }
        for (String nobody : List.of("", "Bearer nonsense", "Basic YTpi", "Bearer ")) {
            int status = call(method, path, type, nobody).statusCode();
            if (status != 401) {
                wrong.add(id + " with '" + nobody + "': " + status);
            }
        }
    }

    /** With parameters that can do no harm: there are no such things. */
    private static Response call(String method, String path, String type, String authorization) {
        String target = path.replace("{application_id}", "00000000-0000-0000-0000-000000000001")
                .replaceAll("[{](id|operation_id)}", "00000000-0000-0000-0000-000000000001")
                .replaceAll("[{][a-z_]+}", "nosuch");
        var request = given().contentType(type);
        if (!authorization.isEmpty()) {
            request = request.header("Authorization", authorization);
        }
        return request.request(method.toUpperCase(java.util.Locale.ROOT), target);
    }

    @Test
    void onlyHealthIsOpen() {
        assertThat(given().get("/q/health").statusCode()).isEqualTo(200);
        for (String path : List.of("/q/metrics", "/openapi", "/q/dev-ui", "/anything", "/api/v1/partners")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }
}

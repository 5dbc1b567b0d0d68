package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksError;
import com.databricks.sdk.core.error.platform.InternalError;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.core.error.platform.TemporarilyUnavailable;
import com.databricks.sdk.core.error.platform.TooManyRequests;
import com.databricks.sdk.service.catalog.CreateCatalog;
import com.databricks.sdk.service.catalog.PermissionsChange;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.UpdatePermissions;
import com.databricks.sdk.service.compute.ListClustersRequest;
import com.databricks.sdk.service.iam.AccessControlRequest;
import com.databricks.sdk.service.iam.ComplexValue;
import com.databricks.sdk.service.iam.CreateServicePrincipalRequest;
import com.databricks.sdk.service.iam.ListGroupsRequest;
import com.databricks.sdk.service.iam.ListServicePrincipalsRequest;
import com.databricks.sdk.service.iam.ListSortOrder;
import com.databricks.sdk.service.iam.MeRequest;
import com.databricks.sdk.service.iam.Patch;
import com.databricks.sdk.service.iam.PatchOp;
import com.databricks.sdk.service.iam.PatchSchema;
import com.databricks.sdk.service.iam.PatchServicePrincipalRequest;
import com.databricks.sdk.service.iam.PermissionLevel;
import com.databricks.sdk.service.iam.ServicePrincipal;
import com.databricks.sdk.service.iam.SetObjectPermissions;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.JobRunAs;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.oauth2.CreateServicePrincipalSecretRequest;
import com.databricks.sdk.service.settings.CreateOboTokenRequest;
import com.databricks.sdk.service.settings.ListTokenManagementRequest;
import com.databricks.sdk.service.settings.TokenAccessControlRequest;
import com.databricks.sdk.service.settings.TokenInfo;
import com.databricks.sdk.service.settings.TokenPermissionLevel;
import com.databricks.sdk.service.settings.TokenPermissionsRequest;
import com.databricks.sdk.service.sql.CreateWarehouseRequest;
import com.databricks.sdk.service.sql.EndpointInfo;
import com.databricks.sdk.service.sql.EndpointTagPair;
import com.databricks.sdk.service.sql.EndpointTags;
import com.databricks.sdk.service.sql.ListWarehousesRequest;
import com.databricks.sdk.service.workspace.CreateScope;
import com.databricks.sdk.service.workspace.PutSecret;
import com.databricks.sdk.service.workspace.SecretMetadata;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.rest.ApiFamily;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databricks' own client, which knows nothing of the simulator, gets along with it. */
class DatabricksSdkTest extends Started {
    private final WorkspaceClient client = byToken(workspace.adminToken());

    private DatabricksConfig config(String authType) {
        return new DatabricksConfig()
                .setHost(workspace.url().toString())
                .setAuthType(authType)
                .setHttpTimeoutSeconds(5)
                .setDisableRetries(true);
    }

    private WorkspaceClient byToken(String token) {
        return new WorkspaceClient(config("pat").setToken(token));
    }

    private WorkspaceClient bySecret(String clientId, String secret) {
        return new WorkspaceClient(config("oauth-m2m").setClientId(clientId).setClientSecret(secret));
    }

    private static <T> List<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }

    @Test
    void itSignsInByToken() {
        assertThat(client.currentUser().me(new MeRequest()).getUserName()).isEqualTo("admin@prod-eu.example");
    }

    @Test
    void itSignsInByClientIdAndSecret() {
        WorkspaceClient machine = bySecret(workspace.adminClientId(), workspace.adminClientSecret());

        assertThat(machine.currentUser().me(new MeRequest()).getUserName()).isEqualTo(workspace.adminClientId());
    }

    @Test
    void itPagesThroughAThousandPrincipals() {
        for (int i = 0; i < 1000; i++) {
            workspace.addPrincipal("P" + i);
        }

        List<ServicePrincipal> found = all(client.servicePrincipalsV2().list(new ListServicePrincipalsRequest()));

        assertThat(found).extracting(ServicePrincipal::getId).hasSize(1001).doesNotHaveDuplicates();
        assertThat(workspace.requests().stream()
                        .filter(request -> request.path().endsWith("/ServicePrincipals")))
                .hasSizeBetween(11, 12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    displayName eq "FIVETRAN_USER"                       | FIVETRAN_USER
                    displayName sw "RIV"                                 | RIVERY_USER
                    displayName co "_USER" and displayName ne "RIVERY_USER" | FIVETRAN_USER
                    displayName eq "FIVETRAN_USER" or displayName eq "RIVERY_USER" | FIVETRAN_USER,RIVERY_USER
                    """)
    void itsFiltersSelect(String filter, String expected) {
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("RIVERY_USER");

        var request = new ListServicePrincipalsRequest()
                .setFilter(filter)
                .setSortBy("displayName")
                .setSortOrder(ListSortOrder.ASCENDING);

        assertThat(all(client.servicePrincipalsV2().list(request)))
                .extracting(ServicePrincipal::getDisplayName)
                .containsExactly(expected.split(","));
    }

    @Test
    void itFindsAPrincipalByItsApplicationId() {
        SimulatedPrincipal partner = partner();
        var request =
                new ListServicePrincipalsRequest().setFilter("applicationId eq \"" + partner.applicationId() + "\"");

        assertThat(all(client.servicePrincipalsV2().list(request)))
                .extracting(ServicePrincipal::getId)
                .containsExactly(partner.scimId());
    }

    @Test
    void itTakesAConnectionFromCreationToDeletion() {
        ServicePrincipal created = client.servicePrincipalsV2()
                .create(new CreateServicePrincipalRequest()
                        .setDisplayName("FIVETRAN_USER")
                        .setEntitlements(List.of(new ComplexValue().setValue("databricks-sql-access"))));
        String id = created.getId();
        client.servicePrincipalsV2().patch(addEntitlement(id));
        client.tokenManagement().updatePermissions(use(created.getApplicationId()));
        var minted = client.tokenManagement()
                .createOboToken(new CreateOboTokenRequest()
                        .setApplicationId(created.getApplicationId())
                        .setComment("Partner Connect")
                        .setLifetimeSeconds(3600L));
        String tokenId = minted.getTokenInfo().getTokenId();

        assertThat(client.servicePrincipalsV2().get(id).getEntitlements())
                .extracting(ComplexValue::getValue)
                .containsExactlyInAnyOrder("databricks-sql-access", "workspace-access");
        assertThat(byToken(minted.getTokenValue())
                        .currentUser()
                        .me(new MeRequest())
                        .getUserName())
                .isEqualTo(created.getApplicationId());
        TokenInfo info = client.tokenManagement().get(tokenId).getTokenInfo();
        assertThat(info.getOwnerId()).isEqualTo(Long.valueOf(id));
        assertThat(info.getLastUsedDay()).isNotNull();

        client.servicePrincipalsV2().delete(id);

        assertThatThrownBy(() -> client.servicePrincipalsV2().get(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> client.tokenManagement().get(tokenId)).isInstanceOf(NotFound.class);
    }

    private static PatchServicePrincipalRequest addEntitlement(String id) {
        return new PatchServicePrincipalRequest()
                .setId(id)
                .setSchemas(List.of(PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP))
                .setOperations(List.of(new Patch()
                        .setOp(PatchOp.ADD)
                        .setPath("entitlements")
                        .setValue(List.of(Map.of("value", "workspace-access")))));
    }

    private static TokenPermissionsRequest use(String applicationId) {
        return new TokenPermissionsRequest()
                .setAccessControlList(List.of(new TokenAccessControlRequest()
                        .setServicePrincipalName(applicationId)
                        .setPermissionLevel(TokenPermissionLevel.CAN_USE)));
    }

    @Test
    void itListsAndDeletesTokens() {
        SimulatedPrincipal partner = partner();
        AddedToken token = workspace.addToken(partner, "one");

        assertThat(all(client.tokenManagement().list(new ListTokenManagementRequest())))
                .extracting(TokenInfo::getTokenId)
                .contains(token.tokenId());
        client.tokenManagement().delete(token.tokenId());

        assertThat(workspace.tokens()).isEmpty();
        assertThatThrownBy(() -> client.tokenManagement().delete(token.tokenId()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itsPatchOfTokenPermissionsMergesAndItsPutRevokes() {
        workspace.addToken(partner(), "kept, then lost");
        SimulatedPrincipal other = workspace.addPrincipal("RIVERY_USER");

        client.tokenManagement().updatePermissions(use(other.applicationId()));
        assertThat(workspace.tokens()).hasSize(1);

        client.permissions()
                .set(new SetObjectPermissions()
                        .setRequestObjectType("authorization")
                        .setRequestObjectId("tokens")
                        .setAccessControlList(List.of(
                                new AccessControlRequest()
                                        .setGroupName("admins")
                                        .setPermissionLevel(PermissionLevel.CAN_MANAGE),
                                new AccessControlRequest()
                                        .setServicePrincipalName(other.applicationId())
                                        .setPermissionLevel(PermissionLevel.CAN_USE))));
        assertThat(workspace.tokens()).isEmpty();
        assertThat(client.tokenManagement().getPermissions().getAccessControlList())
                .hasSize(2);
    }

    @Test
    void itManagesWarehousesAndClusters() {
        String warehouse = client.warehouses()
                .create(new CreateWarehouseRequest()
                        .setName("FIVETRAN_ENDPOINT")
                        .setClusterSize("X-Small"))
                .getResponse()
                .getId();
        String cluster = workspace.addCluster("C").id();

        assertThat(client.warehouses().get(warehouse).getName()).isEqualTo("FIVETRAN_ENDPOINT");
        assertThat(all(client.warehouses().list(new ListWarehousesRequest()))).hasSize(1);
        assertThat(all(client.clusters().list(new ListClustersRequest()))).hasSize(1);
        client.warehouses().delete(warehouse);
        client.clusters().permanentDelete(cluster);

        assertThatThrownBy(() -> client.warehouses().get(warehouse)).isInstanceOf(ResourceDoesNotExist.class);
        assertThatThrownBy(() -> client.clusters().get(cluster)).isInstanceOf(DatabricksError.class);
    }

    @Test
    void itListsJobsAndTellsWhomEachRunsAs() {
        // Given
        SimulatedPrincipal partner = partner();
        for (int i = 0; i < 24; i++) {
            workspace.addJob(partner, "job " + i);
        }
        Long created = client.jobs()
                .create(new CreateJob()
                        .setName("by the client")
                        .setRunAs(new JobRunAs().setServicePrincipalName(partner.applicationId())))
                .getJobId();

        // When
        List<BaseJob> jobs = all(client.jobs().list(new ListJobsRequest()));

        // Then
        assertThat(jobs).hasSize(25).extracting(BaseJob::getJobId).contains(created);
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.getSettings().getRunAs()).isNull();
            assertThat(client.jobs().get(job.getJobId()).getRunAsUserName()).isEqualTo(partner.applicationId());
        });
    }

    @Test
    void itMakesAWarehouseAndFindsItByItsTag() {
        String id = client.warehouses()
                .create(new CreateWarehouseRequest()
                        .setName("FIVETRAN_ENDPOINT")
                        .setClusterSize("2X-Small")
                        .setTags(new EndpointTags()
                                .setCustomTags(List.of(new EndpointTagPair()
                                        .setKey("partner-connect-admin")
                                        .setValue("mine")))))
                .getResponse()
                .getId();

        assertThat(all(client.warehouses().list(new ListWarehousesRequest())))
                .filteredOn(warehouse -> warehouse.getTags().getCustomTags().stream()
                        .anyMatch(tag -> tag.getValue().equals("mine")))
                .extracting(EndpointInfo::getId)
                .containsExactly(id);
    }

    @Test
    void itGrantsOnACatalogAndTakesItBack() {
        String partner = partner().applicationId();
        client.catalogs().create(new CreateCatalog().setName("main"));

        client.grants().update(ofMain(change(partner).setAdd(List.of(Privilege.USE_CATALOG, Privilege.SELECT))));
        Map<String, Set<String>> granted = workspace.grants("main");
        client.grants().update(ofMain(change(partner).setRemove(List.of(Privilege.SELECT))));

        assertThat(granted).isEqualTo(Map.of(partner, Set.of("USE_CATALOG", "SELECT")));
        assertThat(client.grants().get("catalog", "main").getPrivilegeAssignments())
                .singleElement()
                .satisfies(assignment -> {
                    assertThat(assignment.getPrincipal()).isEqualTo(partner);
                    assertThat(assignment.getPrivileges()).containsExactly(Privilege.USE_CATALOG);
                });
        assertThatThrownBy(() -> client.grants().get("catalog", "elsewhere")).isInstanceOf(NotFound.class);
    }

    @Test
    void itPutsSecretsIntoAScope() {
        client.secrets().createScope(new CreateScope().setScope("partners"));

        client.secrets()
                .putSecret(
                        new PutSecret().setScope("partners").setKey("fivetran").setStringValue("dapi0"));

        assertThat(all(client.secrets().listSecrets("partners")))
                .extracting(SecretMetadata::getKey)
                .containsExactly("fivetran");
        assertThat(client.secrets().getSecret("partners", "fivetran").getValue())
                .isEqualTo("ZGFwaTA=");
        client.secrets().deleteScope("partners");
        assertThatThrownBy(() -> client.secrets()
                        .putSecret(new PutSecret()
                                .setScope("partners")
                                .setKey("fivetran")
                                .setStringValue("dapi0")))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @Test
    void itKeepsTheExternalIdOfAPrincipal() {
        String id = client.servicePrincipalsV2()
                .create(new CreateServicePrincipalRequest()
                        .setDisplayName("FIVETRAN_USER")
                        .setExternalId("mine"))
                .getId();

        assertThat(client.servicePrincipalsV2().get(id).getExternalId()).isEqualTo("mine");
    }

    private static UpdatePermissions ofMain(PermissionsChange change) {
        return new UpdatePermissions()
                .setSecurableType("catalog")
                .setFullName("main")
                .setChanges(List.of(change));
    }

    private static PermissionsChange change(String principal) {
        return new PermissionsChange().setPrincipal(principal);
    }

    @Test
    void itMakesSecretsThatSignIn() {
        SimulatedPrincipal partner = partner();

        var secret = client.servicePrincipalSecretsProxy()
                .create(new CreateServicePrincipalSecretRequest()
                        .setServicePrincipalId(partner.scimId())
                        .setLifetime("3600s"));

        assertThat(bySecret(partner.applicationId(), secret.getSecret())
                        .currentUser()
                        .me(new MeRequest())
                        .getUserName())
                .isEqualTo(partner.applicationId());
        assertThat(all(client.servicePrincipalSecretsProxy().list(partner.scimId())))
                .hasSize(1);
    }

    /** Only writing: this version of the client reads the configuration without saying which keys. */
    @Test
    void itReadsGroupsAndWritesTheConfiguration() {
        assertThat(all(client.groupsV2().list(new ListGroupsRequest()))).hasSize(2);

        client.workspaceConf().setStatus(Map.of("maxTokenLifetimeDays", "90"));

        assertThat(admin.get("/api/2.0/workspace-conf?keys=maxTokenLifetimeDays")
                        .text())
                .contains("90");
    }

    private void meAnswers(FaultAction action) {
        workspace.faults().add(FaultRule.every("GET", "*/Me", action));
    }

    private void assertThatMeFailsWith(Class<? extends Throwable> expected) {
        assertThatThrownBy(() -> client.currentUser().me(new MeRequest())).isInstanceOf(expected);
    }

    @Test
    void itUnderstandsTheStandardShapeOfErrors() {
        meAnswers(FaultAction.standardError(503, "TEMPORARILY_UNAVAILABLE", "later"));
        assertThatMeFailsWith(TemporarilyUnavailable.class);
    }

    @Test
    void itUnderstandsTheScimShapeOfErrors() {
        assertThatThrownBy(() -> client.servicePrincipalsV2().get("1234567890123456"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("is not found");
        meAnswers(FaultAction.scimError(500, "null"));
        assertThatMeFailsWith(InternalError.class);
    }

    @Test
    void itUnderstandsPlainTextAndHtmlErrors() {
        meAnswers(FaultAction.plainInvalidToken());
        assertThatMeFailsWith(PermissionDenied.class);
        workspace.faults().clear();
        meAnswers(FaultAction.htmlError(403, "Invalid access token."));
        assertThatMeFailsWith(PermissionDenied.class);
    }

    @Test
    void itUnderstandsARefusedTokenAndTooManyRequests() {
        assertThatThrownBy(() -> byToken("dapi0").currentUser().me(new MeRequest()))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("Invalid access token.");
        workspace.rateLimit(ApiFamily.SCIM_READ, 1, Duration.ofSeconds(1), true);
        client.currentUser().me(new MeRequest());
        assertThatMeFailsWith(TooManyRequests.class);
    }

    @Test
    void itUnderstandsALifetimeBeyondTheMaximum() {
        SimulatedPrincipal partner = partner();
        workspace.maxTokenLifetimeDays(1);

        assertThatThrownBy(() -> client.tokenManagement()
                        .createOboToken(new CreateOboTokenRequest()
                                .setApplicationId(partner.applicationId())
                                .setLifetimeSeconds(90_000L)))
                .isInstanceOf(InvalidParameterValue.class);
    }
}

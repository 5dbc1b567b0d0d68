package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.journal.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final SimulatedWorkspace workspace = simulator.addWorkspace("prod-eu");
    private final Caller admin = Caller.admin(workspace);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aPrincipalIsCreatedGivenATokenAndDeletedWithIt() {
        // Given
        var created = admin.post(
                "/api/2.0/preview/scim/v2/ServicePrincipals",
                "{'displayName':'FIVETRAN_USER','entitlements':[{'value':'databricks-sql-access'}]}");
        String applicationId = created.json().path("applicationId").asText();
        String grant = "{'access_control_list':[{'service_principal_name':'%s','permission_level':'CAN_USE'}]}";
        admin.patch("/api/2.0/permissions/authorization/tokens", grant.formatted(applicationId));
        var minted = admin.post(
                "/api/2.0/token-management/on-behalf-of/tokens",
                "{'application_id':'%s','lifetime_seconds':3600,'comment':'Partner Connect'}".formatted(applicationId));

        // When
        var deleted = admin.delete("/api/2.0/preview/scim/v2/ServicePrincipals/"
                + created.json().path("id").asText());

        // Then
        assertThat(created.status()).isEqualTo(201);
        assertThat(minted.json().path("token_value").asText()).matches("dapi[0-9a-f]{32}");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(workspace.principals()).isEmpty();
        assertThat(workspace.tokens()).isEmpty();
        assertThat(workspace.changes())
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.PRINCIPAL_CREATED,
                        Change.Kind.TOKEN_PERMISSIONS_CHANGED,
                        Change.Kind.TOKEN_CREATED,
                        Change.Kind.PRINCIPAL_DELETED,
                        Change.Kind.TOKEN_REVOKED);
    }
}

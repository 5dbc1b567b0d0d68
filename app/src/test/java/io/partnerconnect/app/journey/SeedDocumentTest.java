package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator of Partner Connect does by hand today, done through the service. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class SeedDocumentTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SyncWorkspaces sync;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("one");
        admin.register(world, "one");
    }

    @Test
    void namesAndApplicationIdsOfServicePrincipalsAreListed() {
        SimulatedPrincipal principal = world.principalIn(workspace, "FIVETRAN_USER");

        Response answer = admin.get("/workspaces/one/service-principals?display_name=FIVETRAN_USER");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("items.application_id", String.class))
                .contains(principal.applicationId());
        assertThat(answer.jsonPath().getList("items.partner", String.class)).containsOnly("fivetran");
        workspace.removePrincipal(principal);
    }

    @Test
    void aMintedTokenIsShownOnceAndIsThereUntilItIsRevoked() {
        SimulatedPrincipal principal = world.principalIn(workspace);

        Response minted = admin.mint("one", principal.applicationId(), World.freshKey());

        assertThat(minted.statusCode()).isEqualTo(201);
        assertThat(minted.jsonPath().getString("token_value")).startsWith("dapi");
        assertThat(minted.header("Cache-Control")).isEqualTo("no-store");
        String id = minted.jsonPath().getString("token_id");
        assertThat(minted.header("Location")).endsWith("/api/v1/workspaces/one/tokens/" + id);
        Response listed = admin.get("/workspaces/one/service-principals/{p}/tokens", principal.applicationId());
        assertThat(listed.jsonPath().getList("items.token_id", String.class)).containsExactly(id);
        assertThat(listed.asString()).doesNotContain("dapi");
        assertThat(admin.get("/workspaces/one/tokens/{t}", id).jsonPath().getString("comment"))
                .startsWith("Partner Connect [pca1:test:");

        Response revoked = admin.delete("/workspaces/one/tokens/" + id);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(admin.get("/workspaces/one/tokens/{t}", id).jsonPath().getString("code"))
                .isEqualTo("token-not-found");
    }

    @Test
    void aManualDisconnectDeletesPrincipalAndTokensAndLeavesTheCheckMark() {
        SimulatedPrincipal principal = world.principalIn(workspace, "RIVERY_USER");
        workspace.addWarehouse("RIVERY_ENDPOINT");
        workspace.addToken(principal, "Partner Connect");

        Response removed = admin.delete("/workspaces/one/service-principals/" + principal.applicationId());

        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(removed.jsonPath().getList("revoked_token_ids")).hasSize(1);
        Response connection = admin.get("/workspaces/one/connections/rivery");
        assertThat(connection.jsonPath().getString("tile.state")).isEqualTo("PRINCIPAL_REMOVED");
        assertThat(connection.jsonPath().getBoolean("tile.connected")).isTrue();
        assertThat(connection.jsonPath().getString("tile.compute.name")).isEqualTo("RIVERY_ENDPOINT");
        assertThat(workspace.principals()).doesNotContain(principal);
    }

    @Test
    void aTileTellsWhatIsThereOfAConnection() {
        SimulatedPrincipal principal = world.principalIn(workspace, "PROPHECY_USER");
        workspace.addToken(principal, "Partner Connect");
        assertThat(admin.get("/workspaces/one/connections/prophecy").jsonPath().getString("tile.state"))
                .isEqualTo("UNRECORDED");

        int recorded = admin.request()
                .body(Map.of("reason", "seen on the tile"))
                .put("/api/v1/workspaces/one/connections/prophecy/check-mark")
                .statusCode();

        assertThat(recorded).isEqualTo(200);
        assertThat(admin.get("/workspaces/one/connections/prophecy").jsonPath().getString("tile.state"))
                .isEqualTo("CONNECTED");
        assertThat(admin.get("/workspaces/one/tiles").jsonPath().getList("items"))
                .hasSizeGreaterThan(30);
    }

    @Test
    void permissionsAreHeldAgainstThePartnersProfile() {
        SimulatedPrincipal principal = workspace.addPrincipal("HEX_USER", "allow-cluster-create");

        Response answer = admin.get("/workspaces/one/service-principals/{p}/permissions", principal.applicationId());

        Map<String, String> verdicts = answer.jsonPath().getMap("items.collectEntries { [it.permission, it.verdict] }");
        assertThat(verdicts)
                .containsEntry("TOKEN_USE", "MISSING")
                .containsEntry("CLUSTER_CREATE", "EXCESS")
                .containsEntry("WAREHOUSE_USE", "MISSING")
                .containsEntry("DATA_SELECT", "NOT_OBSERVED");
    }

    @Test
    void everyChangeLeavesItsIntentAndItsOutcomeInTheAudit() {
        SimulatedPrincipal principal = world.principalIn(workspace);
        String operation = admin.mint("one", principal.applicationId(), World.freshKey())
                .jsonPath()
                .getString("operation_id");

        Response events = Api.as("auditor").get("/audit/events?operation_id={o}", operation);

        assertThat(events.jsonPath().getList("items.phase", String.class)).isEqualTo(List.of("OUTCOME", "INTENT"));
        assertThat(events.jsonPath().getString("items[0].outcome")).isEqualTo("SUCCEEDED");
        assertThat(events.jsonPath().getString("items[1].reason")).isEqualTo("test");
        assertThat(events.jsonPath().getString("items[1].actor")).isEqualTo("admin");
    }

    @Test
    void theChecksOfAHealthyWorkspacePass() {
        Response checks = admin.request().post("/api/v1/workspaces/one/checks");

        assertThat(checks.jsonPath().getList("items.verdict", String.class))
                .hasSize(8)
                .containsOnly("PASS");
    }

    @Test
    void theFleetsTokensAreListedOverAllWorkspacesPageByPage() {
        admin.register(world, "two");
        SimulatedPrincipal here = world.principalIn(workspace);
        SimulatedPrincipal there = world.principalIn(world.workspace("two"));
        List<String> added = java.util.stream.Stream.of(
                        workspace.addToken(here, "a"), world.workspace("two").addToken(there, "b"))
                .map(token -> token.tokenId())
                .toList();
        List.of("one", "two").forEach(name -> admin.request().post("/api/v1/workspaces/" + name + "/sync"));
        sync.run();
        List<String> seen = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = admin.get("/tokens?page_size=3" + (next.isEmpty() ? "" : "&page_token=" + next));
            seen.addAll(page.jsonPath().getList("items.token_id", String.class));
            next = page.jsonPath().getString("next_page_token");
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(added);
    }
}

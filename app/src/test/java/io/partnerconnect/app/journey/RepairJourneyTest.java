package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedResource;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A partner's service principal has drifted from its profile, and one call brings it back, and nothing else with it. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class RepairJourneyTest {
    private static final String PARTNER = "informatica";
    private static final String NAME = "INFORMATICA_USER";
    private static final String ENDPOINT = "INFORMATICA_ENDPOINT";
    private static final String CATALOG = "repair_journey";
    private static final FaultAction DENIED = FaultAction.standardError(403, "PERMISSION_DENIED", "not the owner");
    private static final FaultAction GONE = FaultAction.standardError(404, "RESOURCE_DOES_NOT_EXIST", "deleted");

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SyncWorkspaces sync;

    private final Api admin = Api.as("admin");
    private SimulatedWorkspace workspace;

    /** What somebody does to a service principal behind the service's back. */
    enum Drift {
        NOTHING {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {}
        },
        AN_ENTITLEMENT_IS_TAKEN("PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.entitle(it, "databricks-sql-access");
            }
        },
        ENTITLEMENTS_ARE_ADDED("PERMISSION_EXCESS") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.entitle(
                        it,
                        "databricks-sql-access",
                        "workspace-access",
                        "allow-cluster-create",
                        "allow-instance-pool-create");
            }
        },
        AN_ENTITLEMENT_EXCLUDES_THE_OTHERS("PERMISSION_EXCESS", "PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.entitle(it, "workspace-consume");
            }
        },
        IT_JOINS_A_GROUP("PERMISSION_EXCESS") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.join(it, "data-team");
            }
        },
        IT_BECOMES_AN_ADMIN("PERMISSION_EXCESS") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.join(it, "admins");
            }
        },
        IT_MAY_NOT_USE_TOKENS("TOKEN_USE_DENIED") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.withdrawTokenUse(it.applicationId());
            }
        },
        IT_MAY_USE_TOKENS_AS_AN_ADMIN_ONLY("PERMISSION_EXCESS") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.withdrawTokenUse(it.applicationId());
                workspace.join(it, "admins");
            }
        },
        IT_MAY_NOT_USE_ITS_WAREHOUSE("PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.warehouses().stream()
                        .filter(warehouse -> warehouse.name().equals(ENDPOINT))
                        .map(SimulatedResource::id)
                        .forEach(id -> workspace.withdrawUse(id, it));
            }
        },
        IT_MAY_ONLY_LOOK_AT_ITS_WAREHOUSE("PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.warehouses().stream()
                        .filter(warehouse -> warehouse.name().equals(ENDPOINT))
                        .forEach(warehouse -> workspace.letUse(warehouse, it, "CAN_VIEW"));
            }
        },
        PRIVILEGES_ARE_REVOKED("PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                workspace.revokeGrants(CATALOG, it, "CREATE_SCHEMA", "USE_CATALOG");
            }
        },
        EVERYTHING("PERMISSION_EXCESS", "PERMISSION_MISSING") {
            @Override
            void happen(SimulatedWorkspace workspace, SimulatedPrincipal it) {
                Stream.of(Drift.values()).filter(drift -> drift != this).forEach(drift -> drift.happen(workspace, it));
            }
        };

        private final String findings;

        /** {@code findings}: by what a reading of the workspace finds it. */
        Drift(String... findings) {
            this.findings = String.join(" ", findings);
        }

        abstract void happen(SimulatedWorkspace workspace, SimulatedPrincipal it);
    }

    @BeforeEach
    void connected() {
        world.calm();
        workspace = world.workspace("eighteen");
        admin.register(world, "eighteen");
        if (found().isEmpty()) {
            workspace.addCatalog(CATALOG);
            workspace.join(world.principalIn(workspace), "data-team");
            Response connected = change(
                    "/workspaces/eighteen/connections",
                    Map.of(
                            "partner",
                            PARTNER,
                            "lifetime_seconds",
                            86_400,
                            "catalog",
                            CATALOG,
                            "delivery",
                            Map.of("method", "RESPONSE"),
                            "reason",
                            "a test"));
            assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDriftOfEachKindIsRepairedWithOneCallAndNothingElseChanges(Drift drift) {
        List<String> before = workspace.everything();
        drift.happen(workspace, principal());
        assertThat(workspace.everything().equals(before)).isEqualTo(drift == Drift.NOTHING);
        assertThat(found(drift)).as("found by the next reading").isEqualTo(drift.findings);
        Response plan = plan("ALL");
        workspace.clearJournal();

        Response repaired = repair(plan.jsonPath().getString("plan_hash"), World.freshKey());

        assertThat(repaired.statusCode()).as(repaired.asString()).isEqualTo(202);
        assertThat(repaired.jsonPath().getString("operation.state"))
                .as(repaired.asString())
                .isEqualTo("SUCCEEDED");
        assertThat(workspace.everything()).isEqualTo(before);
        assertThat(repaired.jsonPath().getList("operation.steps"))
                .as("one for each effect, and the look before")
                .hasSize(plan.jsonPath().getList("effects").size() + 1);
        assertThat(workspace.requests()).extracting(ReceivedRequest::method).doesNotContain("PUT", "DELETE", "POST");
        assertThat(plan("ALL").jsonPath().getList("effects")).isEmpty();
        assertThat(found(drift)).as("gone with the next reading").isEmpty();
    }

    /** What the workspace, read anew, shows wrong with the permissions. */
    private String found(Drift drift) {
        assertThat(admin.request().post("/api/v1/workspaces/eighteen/sync").statusCode())
                .as("%s", drift)
                .isEqualTo(202);
        sync.run();
        return findings().jsonPath().getList("items.finding", String.class).stream()
                .filter(finding -> finding.startsWith("PERMISSION_") || finding.equals("TOKEN_USE_DENIED"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void aReadingAsksWhoMayUseTheWarehouseAndTheCatalogOnce() {
        workspace.clearJournal();

        found(Drift.NOTHING);

        assertThat(asked("/permissions/warehouses/")).hasSize(1);
        assertThat(asked("/unity-catalog/permissions/catalog/" + CATALOG)).hasSize(1);
    }

    private List<String> asked(String path) {
        return workspace.requests().stream()
                .map(ReceivedRequest::path)
                .filter(each -> each.contains(path))
                .toList();
    }

    @Test
    void whatAFindingIsAboutIsInItsEvidenceWithTheCallThatMendsIt() {
        Drift.PRIVILEGES_ARE_REVOKED.happen(workspace, principal());
        Drift.IT_MAY_NOT_USE_ITS_WAREHOUSE.happen(workspace, principal());

        found(Drift.EVERYTHING);

        Response findings = findings();
        assertThat(findings.jsonPath()
                        .getList("items.find { it.finding == 'PERMISSION_MISSING' }.evidence.value", String.class))
                .as(findings.asString())
                .containsExactlyInAnyOrder("CATALOG_USE", "SCHEMA_CREATE", "WAREHOUSE_USE", CATALOG, ENDPOINT);
        assertThat(findings.asString()).contains(path() + "/repair-plan");
        repair(plan("ALL").jsonPath().getString("plan_hash"), World.freshKey());
    }

    @Test
    void aPrivilegeBeyondTheProfileIsFoundAndThePlanSaysWhoCanTakeItAway() {
        workspace.addGrants(CATALOG, principal(), "SELECT");

        assertThat(found(Drift.NOTHING)).isEqualTo("PERMISSION_EXCESS");

        assertThat(plan("ALL").jsonPath().getList("not_repairable.subject", String.class))
                .containsExactly("DATA_SELECT");
        workspace.revokeGrants(CATALOG, principal(), "SELECT");
    }

    @Test
    void whatIsNotShownIsNoDriftAndTheWorkspaceIsReadAllTheSame() {
        Drift.PRIVILEGES_ARE_REVOKED.happen(workspace, principal());
        Drift.IT_MAY_NOT_USE_ITS_WAREHOUSE.happen(workspace, principal());
        workspace.faults().add(FaultRule.every("GET", "*/permissions/catalog/*", DENIED));
        workspace.faults().add(FaultRule.every("GET", "*/permissions/warehouses/*", GONE));

        String found = found(Drift.NOTHING);

        assertThat(found).isEmpty();
        assertThat(admin.get("/workspaces/eighteen/sync").jsonPath().getBoolean("stale"))
                .isFalse();
        workspace.faults().clear();
        repair(plan("ALL").jsonPath().getString("plan_hash"), World.freshKey());
    }

    @Test
    void theComparisonNamesTheDriftAndAfterARepairThereIsNone() {
        Drift.EVERYTHING.happen(workspace, principal());
        Response drifted = permissions();

        repair(plan("ALL").jsonPath().getString("plan_hash"), World.freshKey());

        assertThat(verdicts(drifted))
                .containsEntry("WORKSPACE_ACCESS", "MISSING")
                .containsEntry("TOKEN_USE", "AS_EXPECTED") // as an admin
                .containsEntry("WORKSPACE_ADMIN", "EXCESS")
                .containsEntry("WORKSPACE_CONSUME", "EXCESS")
                .containsEntry("WAREHOUSE_USE", "MISSING")
                .containsEntry("SCHEMA_CREATE", "MISSING");
        assertThat(drifted.jsonPath().getMap("groups.collectEntries { [it.name, it.verdict] }"))
                .containsEntry("data-team", "EXCESS")
                .containsEntry("users", "AS_EXPECTED");
        assertThat(verdicts(permissions())).containsValue("AS_EXPECTED").doesNotContainValue("MISSING");
    }

    @Test
    void whatIsMissingIsGrantedWithoutAnybodySayingMoreAndTheRestStays() {
        workspace.entitle(principal(), "databricks-sql-access", "allow-cluster-create");

        Response plan = plan(null);
        Response repaired = repair(plan.jsonPath().getString("plan_hash"), World.freshKey());

        assertThat(plan.jsonPath().getString("only")).isEqualTo("MISSING");
        assertThat(plan.jsonPath().getList("stays.subject", String.class)).contains("CLUSTER_CREATE");
        assertThat(repaired.jsonPath().getString("operation.state")).isEqualTo("SUCCEEDED");
        assertThat(principal().entitlements())
                .containsExactlyInAnyOrder("databricks-sql-access", "workspace-access", "allow-cluster-create");
        repair(plan("EXCESS").jsonPath().getString("plan_hash"), World.freshKey());
        assertThat(principal().entitlements()).containsExactlyInAnyOrder("databricks-sql-access", "workspace-access");
    }

    @Test
    void aPlanWhoseDriftHasChangedIsStaleAndTheDifferenceIsTold() {
        Drift.IT_JOINS_A_GROUP.happen(workspace, principal());
        String hash = plan("ALL").jsonPath().getString("plan_hash");
        Drift.ENTITLEMENTS_ARE_ADDED.happen(workspace, principal());
        long changes = workspace.changeCount();

        Response refused = repair(hash, World.freshKey());

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("plan-stale");
        assertThat(refused.jsonPath().getList("differences", String.class))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("+ new: service principal "));
        assertThat(workspace.changeCount()).isEqualTo(changes);
        repair(plan("ALL").jsonPath().getString("plan_hash"), World.freshKey());
    }

    @Test
    void oneKeyIsOneRepairAndOneEffectWhoseAnswerIsLostIsDoneAgain() {
        List<String> before = workspace.everything();
        Drift.AN_ENTITLEMENT_IS_TAKEN.happen(workspace, principal());
        String hash = plan("MISSING").jsonPath().getString("plan_hash");
        String key = World.freshKey();
        workspace.faults().add(FaultRule.once("PATCH", "*/ServicePrincipals/*", new FaultAction.ResetAfterEffect()));

        Response first = repair(hash, key);
        Response second = repair(hash, key);

        assertThat(first.jsonPath().getString("operation.state"))
                .as(first.asString())
                .isEqualTo("SUCCEEDED");
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("operation.id"));
        assertThat(workspace.everything()).isEqualTo(before);
    }

    @Test
    void anInactivePrincipalIsToldOfWithItsRemedyAndStaysInactive() {
        workspace.deactivate(principal());

        Response plan = plan("ALL");
        Response repaired = repair(plan.jsonPath().getString("plan_hash"), World.freshKey());

        assertThat(permissions().jsonPath().getBoolean("active")).isFalse();
        assertThat(plan.jsonPath().getList("not_repairable.kind", String.class)).containsExactly("PRINCIPAL_INACTIVE");
        assertThat(plan.jsonPath().getString("not_repairable[0].remedy")).contains("Release");
        assertThat(repaired.jsonPath().getString("operation.state")).isEqualTo("SUCCEEDED");
        assertThat(principal().active()).isFalse();
        workspace.activate(principal());
    }

    @Test
    void everyRepairedRightIsInTheAudit() {
        String group = workspace.join(principal(), "audited-team");

        repair(plan("ALL").jsonPath().getString("plan_hash"), World.freshKey());

        Response events = Api.as("auditor").get("/audit/events?action=group.leave&page_size=1000");
        assertThat(events.jsonPath().getList("items.findAll { it.subject.id == '" + group + "' }.phase", String.class))
                .as(events.asString())
                .containsExactlyInAnyOrder("INTENT", "OUTCOME");
        assertThat(events.jsonPath().getList("items.subject.kind", String.class))
                .containsOnly("GROUP");
    }

    private Map<String, String> verdicts(Response comparison) {
        return new TreeMap<>(
                comparison.jsonPath().<String, String>getMap("items.collectEntries { [it.permission, it.verdict] }"));
    }

    private Response findings() {
        return admin.get("/findings?workspace=eighteen&page_size=1000&partner=" + PARTNER);
    }

    private Response permissions() {
        return admin.get(path());
    }

    private Response plan(@Nullable String only) {
        Response plan = admin.post(path() + "/repair-plan", only == null ? Map.of() : Map.of("only", only));
        assertThat(plan.statusCode()).as(plan.asString()).isEqualTo(200);
        return plan;
    }

    private Response repair(String hash, String key) {
        return admin.request()
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=30")
                .body(Map.of("plan_hash", hash, "reason", "a test"))
                .post("/api/v1" + path() + "/repair");
    }

    private Response change(String path, Map<String, ?> body) {
        return admin.request()
                .header("Idempotency-Key", World.freshKey())
                .header("Prefer", "wait=30")
                .body(body)
                .post("/api/v1" + path);
    }

    private String path() {
        return "/workspaces/eighteen/service-principals/" + principal().applicationId() + "/permissions";
    }

    private SimulatedPrincipal principal() {
        return found().getFirst();
    }

    private List<SimulatedPrincipal> found() {
        return workspace.principals().stream()
                .filter(each -> each.displayName().equals(NAME))
                .toList();
    }
}

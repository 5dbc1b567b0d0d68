package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.journal.Change;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogsTest extends Started {
    private static final String GRANTS = "/api/2.1/unity-catalog/permissions/catalog/main";

    @Test
    void aPatchAddsAndRemovesAndLeavesTheOthers() {
        workspace.addCatalog("main");
        SimulatedPrincipal first = partner();
        SimulatedPrincipal second = workspace.addPrincipal("RIVERY_USER");

        admin.patch(GRANTS, change(first, "'add':['USE_CATALOG','SELECT']"));
        admin.patch(GRANTS, change(second, "'add':['USE_CATALOG']"));
        var answer = admin.patch(GRANTS, change(first, "'add':['USE_SCHEMA'],'remove':['SELECT']"));

        assertThat(answer.json().path("privilege_assignments")).hasSize(2);
        assertThat(workspace.grants("main"))
                .isEqualTo(Map.of(
                        first.applicationId(),
                        Set.of("USE_CATALOG", "USE_SCHEMA"),
                        second.applicationId(),
                        Set.of("USE_CATALOG")));
        assertThat(workspace.changes().getLast().kind()).isEqualTo(Change.Kind.GRANTS_CHANGED);
        assertThat(workspace.changes().getLast().comment()).contains(first.applicationId(), "USE_SCHEMA", "SELECT");
    }

    @Test
    void theGrantsOfOnePrincipalCanBeAskedFor() {
        workspace.addCatalog("main");
        SimulatedPrincipal partner = partner();
        admin.patch(GRANTS, change(partner, "'add':['USE_CATALOG']"));

        assertThat(admin.get(GRANTS + "?principal=" + partner.applicationId()).text())
                .contains("USE_CATALOG");
        assertThat(admin.get(GRANTS + "?principal=somebody").text()).isEqualTo("{}");
    }

    @Test
    void grantsComeInPagesWhenTheyAreAskedForSo() {
        workspace.addCatalog("main");
        for (int i = 0; i < 151; i++) {
            admin.patch(GRANTS, change(workspace.addPrincipal("app-" + i), "'add':['USE_CATALOG','SELECT']"));
        }

        var first = admin.get(GRANTS + "?max_results=0").json();
        String next = first.path("next_page_token").asText();
        var second = admin.get(GRANTS + "?max_results=0&page_token=" + next).json();
        var whole = admin.get(GRANTS).json();

        assertThat(first.path("privilege_assignments")).hasSize(75);
        assertThat(second.path("privilege_assignments")).hasSize(75);
        assertThat(first.path("privilege_assignments"))
                .doesNotContainAnyElementsOf(second.path("privilege_assignments"));
        assertThat(whole.path("privilege_assignments")).hasSize(151);
        assertThat(whole.has("next_page_token")).isFalse();
        assertThat(admin.get(GRANTS + "?max_results=149").status()).isEqualTo(400);
    }

    @Test
    void aPrivilegeCannotBeAddedAndRemovedAtOnce() {
        workspace.addCatalog("main");

        var answer = admin.patch(GRANTS, change(partner(), "'add':['SELECT'],'remove':['SELECT']"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Duplicate privileges to add and delete for principal");
    }

    @Test
    void catalogsAndPrincipalsThatAreNotThereAreNotFound() {
        var noCatalog = admin.get(GRANTS);
        workspace.addCatalog("main");
        var noPrincipal = admin.patch(GRANTS, "{'changes':[{'principal':'nobody','add':['SELECT']}]}");

        assertThat(noCatalog.status()).isEqualTo(404);
        assertThat(noCatalog.text()).contains("CATALOG_DOES_NOT_EXIST");
        assertThat(noPrincipal.status()).isEqualTo(404);
        assertThat(noPrincipal.text()).contains("PRINCIPAL_DOES_NOT_EXIST");
    }

    @Test
    void whatADeletedPrincipalWasGivenStaysUnderNoName() {
        workspace.addCatalog("main");
        SimulatedPrincipal partner = partner();
        admin.patch(GRANTS, change(partner, "'add':['SELECT']"));

        admin.delete("/api/2.0/preview/scim/v2/ServicePrincipals/" + partner.scimId());

        assertThat(admin.get(GRANTS)
                        .json()
                        .at("/privilege_assignments/0/principal")
                        .asText("missing"))
                .isEmpty();
    }

    @Test
    void nobodyButAnAdminGrants() {
        workspace.addCatalog("main");
        SimulatedPrincipal partner = partner();
        Caller caller = Caller.token(workspace, workspace.addToken(partner, "").value());

        assertThat(caller.patch(GRANTS, change(partner, "'add':['SELECT']")).status())
                .isEqualTo(403);
    }

    private static String change(SimulatedPrincipal principal, String what) {
        return "{'changes':[{'principal':'" + principal.applicationId() + "'," + what + "}]}";
    }
}

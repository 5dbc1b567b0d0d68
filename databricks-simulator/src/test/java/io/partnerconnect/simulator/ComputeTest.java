package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeTest extends Started {
    private static final String PERMISSIONS = "/api/2.0/permissions/";

    @Test
    void warehousesAreAlsoServedByTheirOlderName() {
        SimulatedResource warehouse = workspace.addWarehouse("FIVETRAN_ENDPOINT");

        assertThat(admin.get("/api/2.0/sql/warehouses")
                        .json()
                        .at("/warehouses/0/id")
                        .asText())
                .isEqualTo(warehouse.id());
        assertThat(admin.get("/api/2.0/sql/endpoints")
                        .json()
                        .at("/endpoints/0/name")
                        .asText())
                .isEqualTo("FIVETRAN_ENDPOINT");
    }

    @Test
    void aWarehouseIsCreatedWithAUniqueNameStoppedAndDeleted() {
        var created = admin.post("/api/2.0/sql/warehouses", "{'name':'W'}");
        String path = "/api/2.0/sql/warehouses/" + created.json().path("id").asText();

        assertThat(admin.post("/api/2.0/sql/warehouses", "{'name':'W'}").status())
                .isEqualTo(400);
        admin.post(path + "/stop", "{}");
        assertThat(admin.get(path).json().path("state").asText()).isEqualTo("STOPPED");
        assertThat(admin.delete(path).text()).isEqualTo("{}");
        assertThat(admin.get(path).json().path("error_code").asText()).isEqualTo("RESOURCE_DOES_NOT_EXIST");
    }

    @Test
    void aPrincipalNeedsTheEntitlementToCreateAWarehouse() {
        Caller without =
                Caller.token(workspace, workspace.addToken(partner(), "").value());
        SimulatedPrincipal entitled = workspace.addPrincipal("E", "databricks-sql-access");
        Caller with = Caller.token(workspace, workspace.addToken(entitled, "").value());

        assertThat(without.post("/api/2.0/sql/warehouses", "{'name':'A'}").status())
                .isEqualTo(403);
        assertThat(with.post("/api/2.0/sql/warehouses", "{'name':'A'}").status())
                .isEqualTo(200);
    }

    @Test
    void listsOfWarehousesComeInPages() {
        for (int i = 0; i < 5; i++) {
            workspace.addWarehouse("W" + i);
        }

        var first = admin.get("/api/2.0/sql/warehouses?page_size=3").json();
        var second = admin.get("/api/2.0/sql/warehouses?page_size=3&page_token="
                        + first.path("next_page_token").asText())
                .json();

        assertThat(first.path("warehouses")).hasSize(3);
        assertThat(second.path("warehouses")).hasSize(2);
        assertThat(second.has("next_page_token")).isFalse();
    }

    @Test
    void anUnknownClusterIsABadRequest() {
        var answer = admin.get("/api/2.1/clusters/get?cluster_id=0101-000000-nothing1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("INVALID_PARAMETER_VALUE", "Cluster 0101-000000-nothing1 does not exist");
    }

    @Test
    void aDeletedClusterIsTerminatedAndStaysUntilItIsDeletedPermanently() {
        String id = workspace.addCluster("C").id();
        String body = "{'cluster_id':'" + id + "'}";

        assertThat(admin.get("/api/2.1/clusters/get?cluster_id=" + id)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RUNNING");
        admin.post("/api/2.1/clusters/delete", body);
        assertThat(admin.get("/api/2.0/clusters/list")
                        .json()
                        .at("/clusters/0/state")
                        .asText())
                .isEqualTo("TERMINATED");
        admin.post("/api/2.1/clusters/permanent-delete", body);
        assertThat(admin.get("/api/2.0/clusters/list").text()).isEqualTo("{}");
    }

    @Test
    void permissionsAreMergedByPatchAndReplacedByPut() {
        String path = PERMISSIONS + "warehouses/" + workspace.addWarehouse("W").id();
        String entry = "{'access_control_list':[{'service_principal_name':'%s','permission_level':'CAN_USE'}]}";
        SimulatedPrincipal first = partner();
        SimulatedPrincipal second = workspace.addPrincipal("RIVERY_USER");

        admin.patch(path, entry.formatted(first.applicationId()));
        var merged = admin.patch(path, entry.formatted(second.applicationId()));
        var replaced =
                admin.put(path.replace("warehouses/", "sql/warehouses/"), entry.formatted(second.applicationId()));

        assertThat(merged.json().findValuesAsText("service_principal_name")).hasSize(2);
        assertThat(replaced.json().findValuesAsText("service_principal_name")).containsExactly(second.applicationId());
        assertThat(replaced.json().findValuesAsText("permission_level")).contains("IS_OWNER", "CAN_MANAGE");
    }

    @Test
    void anUnknownTypeOfObjectIsABadRequest() {
        assertThat(admin.get(PERMISSIONS + "toasters/1").json().path("message").asText())
                .isEqualTo("request_object_type is not recognized: toasters");
    }

    @Test
    void aJobMustHaveExactlyOneOwner() {
        String id = admin.post("/api/2.2/jobs/create", "{'name':'sync'}")
                .json()
                .path("job_id")
                .asText();

        var answer = admin.put(
                PERMISSIONS + "jobs/" + id,
                "{'access_control_list':[{'group_name':'users','permission_level':'CAN_VIEW'}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo("The job must have exactly one owner.");
    }

    @Test
    void aJobRunsAsTheGivenPrincipalAndADeletedOneIsABadRequest() {
        SimulatedPrincipal partner = partner();
        String id = admin.post(
                        "/api/2.2/jobs/create",
                        "{'name':'sync','run_as':{'service_principal_name':'" + partner.applicationId() + "'}}")
                .json()
                .path("job_id")
                .asText();

        assertThat(admin.get("/api/2.2/jobs/get?job_id=" + id)
                        .json()
                        .path("run_as_user_name")
                        .asText())
                .isEqualTo(partner.applicationId());
        admin.post("/api/2.2/jobs/delete", "{'job_id':" + id + "}");
        assertThat(admin.get("/api/2.2/jobs/get?job_id=" + id).status()).isEqualTo(400);
    }

    @Test
    void theListOfJobsShowsWhomEachRunsAsButNotTheSettingThatSaidSo() {
        SimulatedPrincipal partner = partner();
        long id = workspace.addJob(partner, "sync");

        var job = admin.get("/api/2.2/jobs/list").json().path("jobs").path(0);

        assertThat(job.path("job_id").asLong()).isEqualTo(id);
        assertThat(job.path("run_as_user_name").asText()).isEqualTo(partner.applicationId());
        assertThat(job.path("settings").has("run_as")).isFalse();
        assertThat(admin.post(
                                "/api/2.2/jobs/update",
                                "{'job_id':" + id + ",'new_settings':{'run_as':{'user_name':'a@b.c'}}}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/2.2/jobs/get?job_id=" + id)
                        .json()
                        .path("run_as_user_name")
                        .asText())
                .isEqualTo("a@b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "many"})
    void atMostAHundredJobsAreListedAtOnce(String limit) {
        assertThat(admin.get("/api/2.2/jobs/list?limit=100").status()).isEqualTo(200);
        assertThat(admin.get("/api/2.2/jobs/list?limit=" + limit).status()).isEqualTo(400);
    }

    @Test
    void tagsAreKeptShownAndInTheJournal() {
        admin.post("/api/2.0/sql/warehouses", "{'name':'W','tags':{'custom_tags':[{'key':'team','value':'data'}]}}");
        admin.post(
                "/api/2.1/clusters/create",
                "{'cluster_name':'C','spark_version':'x','node_type_id':'y','custom_tags':{'team':'data'}}");

        assertThat(admin.get("/api/2.0/sql/warehouses")
                        .json()
                        .at("/warehouses/0/tags/custom_tags/0/value")
                        .asText())
                .isEqualTo("data");
        assertThat(admin.get("/api/2.1/clusters/list")
                        .json()
                        .at("/clusters/0/custom_tags/team")
                        .asText())
                .isEqualTo("data");
        assertThat(workspace.warehouses().getFirst().tags()).containsEntry("team", "data");
        assertThat(workspace.clusters().getFirst().tags()).containsEntry("team", "data");
        assertThat(workspace.changes())
                .allSatisfy(change -> assertThat(change.comment()).contains("team=data"));
    }

    @Test
    void aClusterWithoutAKindOfMachineIsRefused() {
        var answer = admin.post("/api/2.1/clusters/create", "{'cluster_name':'C','spark_version':'x'}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(workspace.clusters()).isEmpty();
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.Calls;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Approvals;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: every operation of the API document, asked for by who has each role everywhere, for the workspace that is named, and
 * for another one. What is expected is what the document says beside the operation.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class RolesTest {
    private static final List<String> REACHES = List.of(
            "nothing",
            "visible",
            "part-of-workspace",
            "workspace",
            "connection",
            "part-of-partner",
            "partner",
            "organisation",
            "operation",
            "campaign",
            "finding",
            "policy",
            "event",
            "approval");

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SyncWorkspaces sync;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Approvals approvals;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @SuppressWarnings("NullAway.Init")
    private Garden inside;

    @SuppressWarnings("NullAway.Init")
    private Garden outside;

    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @BeforeEach
    void twoGardens() {
        world.calm();
        inside = Garden.in(World.INSIDE, world, sync, approvals);
        outside = Garden.in(World.OUTSIDE, world, sync, approvals);
        calls = new Calls(base);
    }

    @AfterEach
    void hangUp() {
        calls.close();
    }

    @Test
    void everyOperationSaysWhoMayAskForIt() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        Declared.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation);
                    }
                }));

        assertThat(operations).hasSizeGreaterThan(110).allSatisfy(operation -> {
            assertThat(operation.path("x-required-roles"))
                    .as(operation.path("operationId").asText())
                    .isNotEmpty();
            assertThat(operation.path("x-reach").asText())
                    .as(operation.path("operationId").asText())
                    .isIn(REACHES);
        });
    }

    @Test
    void whoMayDoWhatIsToldInTheDocumentsAsItIsDeclared() throws IOException {
        List<String> table = Files.readAllLines(Path.of("../docs/access.md")).stream()
                .filter(line -> line.startsWith("| `/api/v1/"))
                .toList();

        assertThat(table)
                .as("when the change is meant, put this into docs/access.md")
                .isEqualTo(Declared.all().stream().map(Declared::row).sorted().toList());
    }

    @Test
    void everyRoleIsLetInWhereItIsDeclaredAndNowhereElse() throws IOException {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Calls.forEach(Declared.all(), operation -> {
            for (Role role : Role.values()) {
                int everywhere = status(operation, role.text());
                expect(
                        operation,
                        role.text(),
                        everywhere,
                        operation.isFor(role) ? isLetIn(everywhere) : everywhere == 403,
                        wrong);
                expectInside(operation, role, everywhere, wrong);
                expectOutside(operation, role, wrong);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void expectInside(Declared operation, Role role, int everywhere, Queue<String> wrong) {
        int status = status(operation, role.text() + "-inside");
        boolean right = isRefused(operation, role) ? status == 403 : status == everywhere;
        expect(operation, role.text() + "-inside", status, right, wrong);
    }

    private void expectOutside(Declared operation, Role role, Queue<String> wrong) {
        int status = status(operation, role.text() + "-outside");
        boolean right = isRefused(operation, role)
                ? status == 403
                : operation.isHiddenOutside() ? status == 404 : isLetIn(status);
        expect(operation, role.text() + "-outside", status, right, wrong);
    }

    /** Whatever it is asked about, as long as the role is held within a scope. */
    private static boolean isRefused(Declared operation, Role role) {
        return !operation.isFor(role) || operation.isForTheWholeOnly();
    }

    private static void expect(Declared operation, String who, int status, boolean right, Queue<String> wrong) {
        if (!right) {
            wrong.add(operation.id() + " (" + operation.roles() + ", " + operation.reach() + ") as " + who + ": "
                    + status);
        }
    }

    /** No harm is done: where something is changed, a reason or a body is missing. */
    private static boolean isLetIn(int status) {
        return status != 401 && status != 403 && status < 500;
    }

    @Test
    void whatIsNotSeenIsAnsweredAsWhatIsNotThere() throws IOException {
        List<String> different = new ArrayList<>();
        for (Declared operation : Declared.all()) {
            if (!operation.path().contains("{workspace}") || operation.isForTheWholeOnly()) {
                continue;
            }
            String unseen = call(operation, bearer("admin-outside"), operation.in(inside))
                    .body();
            String missing = call(
                            operation,
                            bearer("admin-outside"),
                            operation.in(inside).replace(World.INSIDE, "never-there"))
                    .body();
            if (!unseen.equals(missing.replace("never-there", World.INSIDE))
                    || !unseen.contains("workspace-not-found")) {
                different.add(operation.id() + ": " + unseen + " / " + missing);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void nothingThatIsReadTellsOfWhatIsNotSeen() throws IOException {
        List<String> told = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Declared operation : Declared.all()) {
            if (operation.method().equals("GET") || operation.id().equals("lookUpToken")) {
                HttpResponse<String> answer = call(operation, bearer("admin-outside"), operation.in(outside));
                read.add(operation.id() + " " + answer.statusCode());
                inside.marks().stream()
                        .filter(answer.body()::contains)
                        .forEach(mark -> told.add(operation.id() + " tells " + mark));
            }
        }
        assertThat(told).isEmpty();
        assertThat(read).contains("listTokens 200", "listFindings 200", "listOperations 200", "listAuditEvents 200");
    }

    @Test
    void filtersOverListsDoNotTellOfWhatIsNotSeenEither() {
        Api caller = Api.as("admin-outside");
        for (String list : List.of("tokens", "connections", "findings", "operations", "audit/events")) {
            Response answer = caller.get("/" + list + "?workspace=" + World.INSIDE);

            assertThat(answer.statusCode()).as(list).isEqualTo(200);
            assertThat(answer.jsonPath().getList("items")).as(list).isEmpty();
        }
        assertThat(caller.get("/workspaces/" + World.OUTSIDE + "/comparison?with=" + World.INSIDE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsShowWhatIsSeenAndPagesOfItAreFull() {
        for (String list : List.of("workspaces", "connections", "tokens", "findings", "operations", "matrix")) {
            Response answer = Api.as("viewer-inside").get("/" + list + "?page_size=1");

            assertThat(answer.jsonPath().getList("items"))
                    .as(list + answer.asString())
                    .hasSize(1);
            assertThat(answer.asString()).as(list).contains(World.INSIDE);
        }
    }

    @Test
    void whatOnlyABodyNamesIsDecidedBeforeItIsBegun() {
        Api partners = Api.as("partners");
        Api admin = Api.as("admin-inside");

        Response another = keyed(
                partners,
                "/workspaces/" + World.INSIDE + "/connections",
                Map.of(
                        "partner",
                        "rivery",
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "x"));
        assertThat(another.statusCode()).as(another.asString()).isEqualTo(403);
        assertThat(another.jsonPath().getString("detail")).contains("admin for partner rivery");
        assertThat(another.jsonPath().getString("operation_id")).isNull();

        assertThat(admin.post("/rotation-policies", policy(Map.of("labels", Map.of("env", "prod"))))
                        .statusCode())
                .isEqualTo(403);
        Response unseen =
                admin.post("/rotation-policies", policy(Map.of("workspace", World.OUTSIDE, "partner", "fivetran")));
        assertThat(unseen.statusCode()).isEqualTo(404);
        assertThat(unseen.jsonPath().getString("code")).isEqualTo("workspace-not-found");
    }

    @Test
    void aCampaignIsAboutWhatItsStarterMayActOn() {
        Map<String, ?> everything = Map.of("action", "REVOKE", "partner", "fivetran", "reason", "x");

        Response drill = Api.as("operator-inside").post("/campaigns/drills", everything);
        assertThat(drill.statusCode()).as(drill.asString()).isEqualTo(200);
        assertThat(drill.jsonPath().getInt("connections")).isEqualTo(1);
        Response elsewhere = keyed(
                Api.as("admin-inside"),
                "/campaigns",
                Map.of("action", "REVOKE", "workspaces", List.of(World.OUTSIDE), "reason", "x"));
        assertThat(elsewhere.statusCode()).as(elsewhere.asString()).isEqualTo(400);
        assertThat(elsewhere.jsonPath().getString("code")).isEqualTo("invalid");
    }

    @Test
    void whoHasARoleByLabelsHasItWhereTheyAre() {
        Api labelled = Api.as("labelled");
        assertThat(labelled.get("/workspaces").jsonPath().getList("items")).isEmpty();
        Response before = Api.as("admin").get("/workspaces/" + World.OUTSIDE);

        Response changed = Api.as("admin")
                .request()
                .header("If-Match", before.header("ETag"))
                .body(Map.of("labels", Map.of("garden", "walled")))
                .patch("/api/v1/workspaces/" + World.OUTSIDE);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);

        assertThat(labelled.get("/workspaces").jsonPath().getList("items.name")).containsExactly(World.OUTSIDE);
        assertThat(labelled.get("/workspaces/" + World.INSIDE).statusCode()).isEqualTo(404);
        assertThat(labelled.request()
                        .header("If-Match", changed.header("ETag"))
                        .body(Map.of("labels", Map.of()))
                        .patch("/api/v1/workspaces/" + World.OUTSIDE)
                        .statusCode())
                .isEqualTo(403);
        Api.as("admin")
                .request()
                .header("If-Match", changed.header("ETag"))
                .body(Map.of("labels", Map.of()))
                .patch("/api/v1/workspaces/" + World.OUTSIDE);
    }

    @Test
    void whoHasARoleForAPartnerSeesThatPartner() {
        Api partners = Api.as("partners");

        assertThat(partners.get("/workspaces/" + World.INSIDE + "/tiles")
                        .jsonPath()
                        .getList("items.partner"))
                .containsExactly("fivetran");
        assertThat(partners.get("/tokens").jsonPath().getList("items.partner"))
                .isNotEmpty()
                .containsOnly("fivetran");
        assertThat(partners.get("/workspaces/" + World.INSIDE + "/tokens").statusCode())
                .isEqualTo(403);
        assertThat(partners.get("/workspaces/" + World.INSIDE + "/connections/rivery")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response keyed(Api caller, String path, Map<String, ?> body) {
        return caller.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1" + path);
    }

    private static Map<String, ?> policy(Map<String, ?> scope) {
        return Map.of("scope", scope, "interval_days", 90, "delivery", Map.of("method", "SEALED"), "reason", "x");
    }

    private int status(Declared operation, String who) {
        return call(operation, bearer(who), operation.in(inside)).statusCode();
    }

    private static String bearer(String who) {
        return "Bearer " + World.key(who);
    }

    private HttpResponse<String> call(Declared operation, String authorization, String target) {
        return calls.call(operation.method(), target, operation.type(), authorization);
    }
}

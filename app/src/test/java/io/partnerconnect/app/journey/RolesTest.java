package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Approvals;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: every operation of the API document, asked for by nobody, by a stranger, and by who has each role everywhere, for the
 * workspace that is named, and for another one. What is expected is what the document says beside the operation.
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

    private static @Nullable Garden inside;
    private static @Nullable Garden outside;

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SyncWorkspaces sync;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Approvals approvals;

    /** An operation as the document declares it. */
    record Declared(String id, String method, String path, String type, Set<Role> roles, String reach) {
        boolean isFor(Role role) {
            return roles.stream().anyMatch(role::includes);
        }

        /** By a name that is a workspace's, or by the id of something that is about one. */
        boolean isHiddenOutside() {
            return Set.of(
                            "part-of-workspace",
                            "workspace",
                            "connection",
                            "operation",
                            "campaign",
                            "finding",
                            "policy",
                            "event",
                            "approval")
                    .contains(reach);
        }

        boolean isForTheWholeOnly() {
            return Set.of("organisation", "partner").contains(reach);
        }

        /** A row of the table in the documents. */
        String row() {
            String asked = roles.stream().map(Role::text).sorted().collect(Collectors.joining(", "));
            return "| `" + path + "` " + method.toUpperCase(Locale.ROOT) + " | " + asked + " | " + reach + " |";
        }

        String in(Garden garden) {
            return garden.fill(path, reach.equals("connection") ? "operation" : reach) + garden.query(id);
        }
    }

    @BeforeEach
    void twoGardens() {
        world.calm();
        if (inside == null) {
            inside = Garden.laidOut(world, sync, approvals, World.INSIDE);
            outside = Garden.laidOut(world, sync, approvals, World.OUTSIDE);
        }
    }

    @Test
    void everyOperationSaysWhoMayAskForIt() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        document()
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
                .isEqualTo(declared().stream().map(Declared::row).sorted().toList());
    }

    @Test
    void nobodyAndStrangersAreLetInNowhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Declared operation : declared()) {
            for (String nobody : List.of("", "Bearer nonsense", "Basic YTpi", "Bearer ")) {
                int status = call(operation, nobody, inside()).statusCode();
                if (status != 401) {
                    wrong.add(operation.id() + " with '" + nobody + "': " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereItIsDeclaredAndNowhereElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Declared operation : declared()) {
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
        }
        assertThat(wrong).isEmpty();
    }

    private void expectInside(Declared operation, Role role, int everywhere, List<String> wrong) {
        int status = status(operation, role.text() + "-inside");
        boolean right = isRefused(operation, role) ? status == 403 : status == everywhere;
        expect(operation, role.text() + "-inside", status, right, wrong);
    }

    private void expectOutside(Declared operation, Role role, List<String> wrong) {
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

    private static void expect(Declared operation, String who, int status, boolean right, List<String> wrong) {
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
        for (Declared operation : declared()) {
            if (!operation.path().contains("{workspace}") || operation.isForTheWholeOnly()) {
                continue;
            }
            String unseen = call(operation, bearer("admin-outside"), operation.in(inside()))
                    .asString();
            String missing = call(
                            operation,
                            bearer("admin-outside"),
                            operation.in(inside()).replace(World.INSIDE, "never-there"))
                    .asString();
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
        for (Declared operation : declared()) {
            if (operation.method().equals("get") || operation.id().equals("lookUpToken")) {
                Response answer = call(operation, bearer("admin-outside"), operation.in(outside()));
                read.add(operation.id() + " " + answer.statusCode());
                inside().marks().stream()
                        .filter(answer.asString()::contains)
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

    @Test
    void onlyWhoViewsEverythingSeesMetrics() {
        assertThat(given().header("Authorization", bearer("viewer"))
                        .get("/q/metrics")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("Authorization", bearer("admin-inside"))
                        .get("/q/metrics")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyHealthIsOpen() {
        assertThat(given().get("/q/health").statusCode()).isEqualTo(200);
        for (String path : List.of("/q/metrics", "/openapi", "/q/dev-ui", "/anything", "/api/v1/partners")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    private static Garden inside() {
        return Objects.requireNonNull(inside);
    }

    private static Garden outside() {
        return Objects.requireNonNull(outside);
    }

    private int status(Declared operation, String who) {
        return call(operation, bearer(who), operation.in(inside())).statusCode();
    }

    private static String bearer(String who) {
        return "Bearer " + World.key(who);
    }

    private static Response call(Declared operation, String authorization, Garden garden) {
        return call(operation, authorization, operation.in(garden));
    }

    private static Response call(Declared operation, String authorization, String target) {
        var request = given().contentType(operation.type());
        if (!authorization.isEmpty()) {
            request = request.header("Authorization", authorization);
        }
        return request.request(operation.method().toUpperCase(Locale.ROOT), target);
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().header("Authorization", bearer("viewer"))
                        .get("/openapi?format=json")
                        .asString());
    }

    private static List<Declared> declared() throws IOException {
        List<Declared> all = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (each.getValue().has("operationId")) {
                        all.add(declared(path.getKey(), each.getKey(), each.getValue()));
                    }
                }));
        return all;
    }

    private static Declared declared(String path, String method, JsonNode operation) {
        Set<Role> roles = new HashSet<>();
        operation.path("x-required-roles").forEach(role -> roles.add(Role.of(role.asText())));
        String type = operation.at("/requestBody/content").has("application/x-ndjson")
                ? "application/x-ndjson"
                : "application/json";
        return new Declared(
                operation.path("operationId").asText(),
                method,
                path,
                type,
                roles,
                operation.path("x-reach").asText());
    }
}

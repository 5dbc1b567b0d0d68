package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.ProductionProfile;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In production two people do together what cannot be taken back. The calls are those of {@code docs/approvals.md}. */
@QuarkusTest
@TestProfile(ProductionProfile.class)
@WithTestResource(WorldResource.class)
class ApprovalsJourneyTest {
    /** One for each test: an operation on one does not stand in the way of another. */
    private static final List<String> PARTNERS = List.of(
            "hex",
            "preset",
            "census",
            "privacera",
            "stardog",
            "atscale",
            "dataiku",
            "rudderstack",
            "snowplow",
            "lightup");

    private static final AtomicInteger NEXT = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api ana = Api.as("admin");
    private final Api bob = Api.as("approver");
    private final String partner = PARTNERS.get(NEXT.getAndIncrement() % PARTNERS.size());
    private SimulatedWorkspace workspace;
    private SimulatedPrincipal principal;

    @BeforeEach
    void connected() {
        world.calm();
        workspace = world.workspace("four");
        ana.register(world, "four");
        principal = world.principalIn(workspace, partner.toUpperCase(Locale.ROOT) + "_USER");
        workspace.addToken(principal, "pipeline");
    }

    @Test
    void inProductionEverythingThatCannotBeTakenBackNeedsAnotherPerson() {
        Response policy = ana.get("/approval-policy");

        assertThat(policy.jsonPath().getList("required"))
                .containsExactly(
                        "DISCONNECT_FULL", "PRINCIPAL_REMOVAL", "REVOCATION", "CAMPAIGN", "ACCESS", "AUDIT_REMOVAL");
        assertThat(policy.jsonPath().getLong("expiry_seconds")).isEqualTo(86_400);
        assertThat(policy.jsonPath().getBoolean("break_glass")).isTrue();
    }

    @Test
    void anaAsksBobApprovesAndAnaDisconnects() throws SQLException {
        // Ana plans, tries, and learns what is missing.
        String plan = plan();
        Response refused = disconnect(ana, plan, Map.of());
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("approval-required");
        assertThat(refused.jsonPath().getString("remedy")).contains("POST /approvals");
        assertThat(refused.jsonPath().getString("operation_id")).isNull();

        // She asks; asked again, it is the first that counts.
        Response asked = ask(plan);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        String id = asked.jsonPath().getString("id");
        assertThat(asked.header("Location")).endsWith("/api/v1/approvals/" + id);
        assertThat(asked.jsonPath().getString("state")).isEqualTo("REQUESTED");
        assertThat(asked.jsonPath().getString("hash")).isEqualTo(plan);
        assertThat(asked.jsonPath().getBoolean("items[0].irreversible")).isTrue();
        assertThat(asked.jsonPath().getList("items.kind")).contains("REMOVE_PRINCIPAL", "REVOKE_TOKEN");
        assertThat(ask(plan).statusCode()).isEqualTo(200);

        // She cannot approve it: not without the role, and not with another key of hers.
        assertThat(decide(ana, id, "approve").statusCode()).isEqualTo(403);
        Response own = decide(Api.as(World.SAME_PERSON), id, "approve");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.jsonPath().getString("code")).isEqualTo("own-approval");

        // Bob finds it, and approves.
        assertThat(bob.get("/approvals?state=REQUESTED&workspace=four")
                        .jsonPath()
                        .getList("items.id"))
                .contains(id);
        Response approved = decide(bob, id, "approve");
        assertThat(approved.jsonPath().getString("state")).isEqualTo("APPROVED");
        assertThat(approved.jsonPath().getString("decided_by")).isEqualTo("approver");

        // Now her own request goes through, once.
        Response done = disconnect(ana, plan, Map.of());
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(202);
        Response used = ana.get("/approvals/" + id);
        assertThat(used.jsonPath().getString("state")).isEqualTo("USED");
        assertThat(used.jsonPath().getString("operation_id"))
                .isEqualTo(done.jsonPath().getString("operation.id"));
        assertThat(audited("approval.use", id)).isEqualTo(2);
    }

    @Test
    void aPlanThatHasChangedMakesTheApprovalUselessAndSaysSo() {
        String plan = plan();
        String id = ask(plan).jsonPath().getString("id");
        decide(bob, id, "approve");
        workspace.addToken(principal, "one more");

        Response stale = disconnect(ana, plan, Map.of());

        assertThat(stale.jsonPath().getString("code")).isEqualTo("plan-stale");
        assertThat(stale.jsonPath().getString("detail")).contains("Approval " + id, "of no use any more");
        assertThat(stale.jsonPath().getList("differences")).isNotEmpty();
    }

    @Test
    void whatIsRefusedOrWithdrawnIsNotDone() {
        String plan = plan();
        String refused = ask(plan).jsonPath().getString("id");
        assertThat(decide(bob, refused, "refuse").jsonPath().getString("state")).isEqualTo("REFUSED");
        String withdrawn = ask(plan).jsonPath().getString("id");
        assertThat(decide(ana, withdrawn, "withdraw").jsonPath().getString("state"))
                .isEqualTo("WITHDRAWN");

        Response answer = disconnect(ana, plan, Map.of());

        assertThat(answer.jsonPath().getString("code")).isEqualTo("approval-required");
        assertThat(answer.jsonPath().getString("detail")).contains(withdrawn, "it was withdrawn");
        assertThat(decide(bob, withdrawn, "approve").jsonPath().getString("code"))
                .isEqualTo("approval-not-in-that-state");
    }

    @Test
    void nobodyLetsAnybodyInAlone() {
        Map<String, ?> key = Map.of(
                "name",
                "portal-" + partner,
                "grants",
                List.of("viewer"),
                "expires_at",
                Instant.now().plus(Duration.ofDays(30)).toString());
        Map<String, Object> made = new HashMap<>(key);
        made.put("reason", "the portal");
        Response refused = create(made);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("approval-required");

        Response asked =
                ana.post("/approvals", Map.of("action", "CREATE_API_KEY", "api_key", key, "reason", "the portal"));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        assertThat(asked.jsonPath().getString("items[0].detail")).contains("portal-" + partner, "viewer");
        decide(bob, asked.jsonPath().getString("id"), "approve");

        Map<String, Object> more = new HashMap<>(made);
        more.put("grants", List.of("admin"));
        assertThat(create(more).statusCode()).isEqualTo(409);
        Response done = create(made);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(201);
        assertThat(done.jsonPath().getString("key_value")).startsWith("pca_");
    }

    private Response create(Map<String, ?> body) {
        return ana.request()
                .header("Idempotency-Key", World.freshKey())
                .body(body)
                .post("/api/v1/api-keys");
    }

    @Test
    void brokenGlassIsSeenByEverybodyUntilBobHasLookedAtIt() throws SQLException {
        String plan = plan();
        Response without = disconnect(ana, plan, Map.of("break_glass", true));
        assertThat(without.jsonPath().getList("errors.field")).containsExactly("ticket");

        Response done = disconnect(ana, plan, Map.of("break_glass", true, "ticket", "INC-7"));

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(202);
        String operation = done.jsonPath().getString("operation.id");
        String id = bob.get("/approvals?state=GLASS_BROKEN&workspace=four")
                .jsonPath()
                .getString("items.find { it.operation_id == '" + operation + "' }.id");
        assertThat(audited("approval.break-glass", id)).isEqualTo(2);
        assertThat(reviewsOwed()).contains(operation);
        assertThat(decide(Api.as(World.SAME_PERSON), id, "review").jsonPath().getString("code"))
                .isEqualTo("own-approval");
        assertThat(decide(bob, id, "review").jsonPath().getString("state")).isEqualTo("REVIEWED");
        assertThat(reviewsOwed()).doesNotContain(operation);
    }

    @Test
    void ofManyCampaignsThatUseOneApprovalAtOnceOneBegins() throws InterruptedException {
        // Given
        recorded();
        Map<String, Object> terms = Map.of("action", "QUARANTINE", "connections", List.of("four/" + partner));
        String id = ana.post(
                        "/approvals",
                        Map.of("action", "CAMPAIGN", "campaign", terms, "reason", "a breach at the partner"))
                .jsonPath()
                .getString("id");
        assertThat(decide(bob, id, "approve").jsonPath().getString("state")).isEqualTo("APPROVED");
        Map<String, Object> body = new HashMap<>(terms);
        body.put("reason", "a breach at the partner");

        // When
        List<Object> ends = Together.run(IntStream.range(0, 6)
                .<Callable<?>>mapToObj(each -> () -> ana.request()
                        .header("Idempotency-Key", World.freshKey())
                        .body(body)
                        .post("/api/v1/campaigns")
                        .statusCode())
                .toList());

        // Then
        assertThat(ends).containsOnlyOnce(202);
        assertThat(ends.stream().filter(end -> end.equals(409))).hasSize(5);
    }

    @Test
    void aServicePrincipalIsNotDeletedByOnePersonEither() {
        String path = "/workspaces/four/service-principals/" + principal.applicationId();
        Response refused = ana.delete(path);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("approval-required");
        String id = ana.post(
                        "/approvals",
                        Map.of(
                                "action", "REMOVE_PRINCIPAL",
                                "workspace", "four",
                                "application_id", principal.applicationId(),
                                "reason", "contract ended"))
                .jsonPath()
                .getString("id");
        decide(bob, id, "approve");

        Response done = ana.delete(path);

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(bob.get("/approvals/" + id).jsonPath().getString("state")).isEqualTo("USED");
    }

    @Test
    void whatDoesNotBelongToTheActionIsRefusedByName() {
        Response answer = ana.post(
                "/approvals",
                Map.of("action", "CAMPAIGN", "campaign", Map.of("action", "REVOKE"), "plan_hash", "a", "reason", "r"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).contains("plan_hash", "campaign.partner");
    }

    private void recorded() {
        ana.request()
                .body(Map.of("reason", "it was connected by hand"))
                .put("/api/v1/workspaces/four/connections/" + partner + "/check-mark");
    }

    private String plan() {
        Response plan =
                ana.post("/workspaces/four/connections/" + partner + "/disconnect-plan", Map.of("mode", "FULL"));
        assertThat(plan.statusCode()).as(plan.asString()).isEqualTo(200);
        return plan.jsonPath().getString("plan_hash");
    }

    private Response ask(String plan) {
        return ana.post(
                "/approvals",
                Map.of(
                        "action", "DISCONNECT",
                        "workspace", "four",
                        "partner", partner,
                        "mode", "FULL",
                        "plan_hash", plan,
                        "reason", "contract ended",
                        "ticket", "OPS-1234"));
    }

    private static Response decide(Api who, String id, String decision) {
        return who.post("/approvals/" + id + "/" + decision, Map.of("reason", "checked with the data team"));
    }

    private Response disconnect(Api who, String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("mode", "FULL", "plan_hash", plan, "reason", "contract ended"));
        body.putAll(more);
        return who.request()
                .header("Idempotency-Key", World.freshKey())
                .header("Prefer", "wait=10")
                .body(body)
                .post("/api/v1/workspaces/four/connections/" + partner + "/disconnect");
    }

    private List<String> reviewsOwed() {
        return bob.get("/owed-work").jsonPath().getList("items.findAll { it.kind == 'REVIEW' }.operation_id");
    }

    /** How many events of that action are about the approval. */
    private long audited(String action, String approval) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM audit_v1.events WHERE action = ? AND subject_kind = 'APPROVAL' AND subject_id = ?")) {
            query.setString(1, action);
            query.setString(2, approval);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

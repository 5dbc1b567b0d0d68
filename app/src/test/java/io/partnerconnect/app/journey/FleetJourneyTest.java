package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.simulator.AddedToken;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in workspaces is found, judged, adopted, left and looked up, over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class FleetJourneyTest {
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
        admin.register(world, "sixteen");
        workspace = world.workspace("sixteen");
    }

    @Test
    void aConnectionNobodyRecordedIsProposedAdoptedAndJudged() {
        SimulatedPrincipal principal = workspace.addPrincipal("CENSUS_USER");
        AddedToken token = workspace.addToken(principal, "Partner Connect");
        read();

        Response proposed = admin.get("/connections?workspace=sixteen&partner=census&state=UNRECORDED");
        assertThat(proposed.jsonPath().getString("items[0].discovery.confidence"))
                .as(proposed.asString())
                .isEqualTo("MEDIUM");
        assertThat(proposed.jsonPath().getBoolean("items[0].reaches")).isTrue();
        Instant before = Instant.parse(proposed.jsonPath().getString("items[0].since"));
        assertThat(admin.request()
                        .body(Map.of("reason", "seen on the tile"))
                        .put("/api/v1/workspaces/sixteen/connections/census/check-mark")
                        .statusCode())
                .isEqualTo(200);
        read();

        assertThat(states("")).containsExactly("DEGRADED");
        assertThat(states("&as_of=" + before)).containsExactly("UNRECORDED");
        assertThat(states("&as_of=" + before.minus(1, ChronoUnit.MICROS))).isEmpty();
        Response findings = admin.get("/findings?workspace=sixteen&partner=census");
        assertThat(findings.jsonPath().getList("items.finding", String.class))
                .as(findings.asString())
                .contains("TOKEN_NEVER_EXPIRES", "COMPUTE_MISSING")
                .doesNotContain("NOT_RECORDED");
        assertThat(findings.jsonPath().getString("items.find { it.finding == 'TOKEN_NEVER_EXPIRES' }.remedy.href"))
                .isEqualTo("/api/v1/workspaces/sixteen/connections/census/rotations");
        assertThat(findings.jsonPath().getString("items.find { it.finding == 'TOKEN_NEVER_EXPIRES' }.subject"))
                .isEqualTo(token.tokenId());
        assertThat(admin.get("/findings?workspace=sixteen&closed=true&finding=NOT_RECORDED")
                        .jsonPath()
                        .getList("items.partner"))
                .contains("census");
    }

    @Test
    void aConnectionThePartnerNoLongerServesIsDegradedUntilItServesItAgain() {
        String path = "/api/v1/workspaces/sixteen/connections/hex";
        workspace.addToken(workspace.addPrincipal("HEX_USER"), "Partner Connect");
        assertThat(report(path, "CONNECTION_NOT_FOUND").statusCode())
                .as("nothing recorded")
                .isEqualTo(404);
        admin.request().body(Map.of("reason", "seen on the tile")).put(path + "/check-mark");

        Response reported = report(path, "CONNECTION_NOT_FOUND");
        read();

        assertThat(reported.jsonPath().getString("partner_answer.answer"))
                .as(reported.asString())
                .isEqualTo("CONNECTION_NOT_FOUND");
        Response found = admin.get("/findings?workspace=sixteen&partner=hex&finding=PARTNER_SIDE_STALE");
        assertThat(found.jsonPath().getString("items[0].remedy.href"))
                .as(found.asString())
                .isEqualTo(path + "/disconnect-plan");
        assertThat(found.jsonPath().getString("items[0].evidence.find { it.name == 'answer' }.value"))
                .isEqualTo("CONNECTION_NOT_FOUND");
        assertThat(admin.request().get(path).jsonPath().getString("check_mark.partner_answer.answer"))
                .isEqualTo("CONNECTION_NOT_FOUND");
        assertThat(admin.request()
                        .get(path)
                        .jsonPath()
                        .getString("tile.findings.find { it.finding == 'PARTNER_SIDE_STALE' }.evidence"))
                .startsWith("The partner answered CONNECTION_NOT_FOUND, as ");
        report(path, "CONNECTED");
        read();
        assertThat(admin.get("/findings?workspace=sixteen&partner=hex")
                        .jsonPath()
                        .getList("items.finding", String.class))
                .doesNotContain("PARTNER_SIDE_STALE");
    }

    private Response report(String path, String answer) {
        return admin.request()
                .body(Map.of("answer", answer, "reason", "opened the tile"))
                .put(path + "/partner-answer");
    }

    @Test
    void aFindingThatIsLeftCostsNothingUntilItIsNotLeftAnyMore() {
        workspace.addToken(workspace.addPrincipal("HEVO_DATA_USER"), "for ever");
        read();
        int before = score();
        Response found = admin.get("/findings?workspace=sixteen&partner=hevo-data&finding=TOKEN_NEVER_EXPIRES");
        String path = "/api/v1/findings/" + found.jsonPath().getString("items[0].id") + "/acknowledgement";

        Response left = admin.request()
                .body(Map.of("until", Instant.now().plus(3, ChronoUnit.DAYS).toString(), "reason", "rotates on Monday"))
                .put(path);

        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(left.jsonPath().getString("acknowledgement.reason")).isEqualTo("rotates on Monday");
        assertThat(score()).isEqualTo(before + 20);
        assertThat(admin.request()
                        .body(Map.of("until", "2020-01-01T00:00:00Z", "reason", "x"))
                        .put(path)
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.request().delete(path + "?reason=done").statusCode()).isEqualTo(200);
        assertThat(score()).isEqualTo(before);
        assertThat(Api.as("viewer").request().delete(path + "?reason=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenIsFoundByItsValueWithoutTheValueBeingKept() {
        AddedToken token = workspace.addToken(workspace.addPrincipal("SNOWPLOW_USER"), "found in a file");
        read();

        Response found = admin.post("/tokens/lookup", Map.of("token", token.value()));

        assertThat(found.jsonPath().getList("items.workspace"))
                .as(found.asString())
                .containsExactly("sixteen");
        assertThat(found.jsonPath().getString("items[0].partner")).isEqualTo("snowplow");
        assertThat(found.jsonPath().getString("items[0].token_id")).isEqualTo(token.tokenId());
        assertThat(world.database().dump()).noneMatch(row -> row.contains(token.value()));
        assertThat(admin.post("/tokens/lookup", Map.of("token", token.tokenId()))
                        .jsonPath()
                        .getList("items.token_id"))
                .containsExactly(token.tokenId());
        assertThat(admin.post("/tokens/lookup", Map.of("token", "two words")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenIsFoundByItsCommentWithWhatMadeIt() {
        SimulatedPrincipal principal = world.principalIn(workspace);
        Response minted = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .body(Map.of("lifetime_seconds", 3600, "comment", "nightly load", "reason", "a test"))
                .post("/api/v1/workspaces/sixteen/service-principals/" + principal.applicationId() + "/tokens");
        assertThat(minted.statusCode()).as(minted.asString()).isEqualTo(201);
        String id = minted.jsonPath().getString("token_id");
        String comment =
                admin.get("/workspaces/sixteen/tokens/" + id).jsonPath().getString("comment");
        read();

        Response found = admin.post("/tokens/lookup", Map.of("token", comment));

        assertThat(comment).startsWith("nightly load [pca1:test:");
        assertThat(found.jsonPath().getList("items.token_id"))
                .as(found.asString())
                .containsExactly(id);
        assertThat(found.jsonPath().getString("marker.origin")).isEqualTo("THIS_INSTALLATION");
        assertThat(found.jsonPath().getString("marker.operation.kind")).isEqualTo("token.mint");
        assertThat(found.jsonPath().getString("marker.operation.result")).isEqualTo(id);
        assertThat(admin.get("/operations/" + found.jsonPath().getString("marker.operation.id"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMarkerOfAnotherInstallationIsSaidToBeSo() {
        String marker = "[pca1:somewhere-else:0196f0a0-0000-7000-8000-000000000001:0123456789abcdef]";

        Response found = admin.post("/tokens/lookup", Map.of("token", "not ours " + marker));

        assertThat(found.jsonPath().getString("marker.origin"))
                .as(found.asString())
                .isEqualTo("ANOTHER_INSTALLATION");
        assertThat(found.jsonPath().getString("marker.installation")).isEqualTo("somewhere-else");
        assertThat(found.jsonPath().getList("items")).isEmpty();
        assertThat(admin.post("/tokens/lookup", Map.of("token", marker.replace("somewhere-else", "test")))
                        .jsonPath()
                        .getString("marker.origin"))
                .isEqualTo("NOT_VERIFIED");
    }

    @Test
    void whatARuleWouldMeanIsCountedBeforeItIsMadeOne() {
        SimulatedPrincipal principal = workspace.addPrincipal("SUPERANNOTATE_USER");
        workspace.addToken(principal, "for ever");
        workspace.addToken(principal, "for ever too");
        read();

        Response count = admin.get("/tokens/count?workspace=sixteen&partner=superannotate&lives_longer_than_days=60");

        assertThat(count.jsonPath().getInt("tokens")).as(count.asString()).isGreaterThanOrEqualTo(2);
        assertThat(count.jsonPath().getInt("of_partners"))
                .isEqualTo(count.jsonPath().getInt("tokens"));
        assertThat(admin.get("/tokens?workspace=sixteen&partner=superannotate&lives_longer_than_days=60&page_size=1000")
                        .jsonPath()
                        .getList("items"))
                .hasSize(count.jsonPath().getInt("tokens"));
    }

    @Test
    void workspacesAreComparedPartnerByPartner() {
        admin.register(world, "seventeen");
        workspace.addToken(workspace.addPrincipal("PRESET_USER"), "here only");
        read();
        assertThat(admin.request().post("/api/v1/workspaces/seventeen/sync").statusCode())
                .isEqualTo(202);
        sync.run();

        Response compared = admin.get("/workspaces/sixteen/comparison?with=seventeen");

        assertThat(compared.jsonPath().getBoolean("items.find { it.partner == 'preset' }.same"))
                .as(compared.asString())
                .isFalse();
        assertThat(compared.jsonPath().getString("items.find { it.partner == 'preset' }.here.state"))
                .isEqualTo("UNRECORDED");
        Object there = compared.jsonPath().get("items.find { it.partner == 'preset' }.there");
        assertThat(there).isNull();
        assertThat(admin.get("/matrix?page_size=1000")
                        .jsonPath()
                        .getList("items.find { it.workspace == 'sixteen' }.partners.partner"))
                .contains("preset");
    }

    private void read() {
        assertThat(admin.request().post("/api/v1/workspaces/sixteen/sync").statusCode())
                .isEqualTo(202);
        sync.run();
        assertThat(admin.get("/workspaces/sixteen/sync").jsonPath().getBoolean("stale"))
                .isFalse();
    }

    private List<String> states(String more) {
        return admin.get("/connections?workspace=sixteen&partner=census" + more)
                .jsonPath()
                .getList("items.state", String.class);
    }

    private int score() {
        return admin.get("/hygiene?by=CONNECTION&page_size=1000")
                .jsonPath()
                .getInt("items.find { it.workspace == 'sixteen' && it.partner == 'hevo-data' }.score");
    }
}

package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.AssessAccounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is of concern about the account with a partner is found, left, mended and owed, over real sockets and on a real database. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class AccountFindingsJourneyTest {
    private static final String OURS = "items.find { it.partner == 'john-snow-labs' }";
    private static final String ACCOUNT = "/partner-accounts/john-snow-labs";

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AssessAccounts assessAccounts;

    private final Api admin = Api.as("admin");

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "fourteen");
    }

    @Test
    void whatIsOfConcernIsMendedByTheCallsThatTheFindingsName() throws SQLException {
        // Connected, and nobody administers the account.
        assertThat(admin.request()
                        .body(Map.of("reason", "a test"))
                        .put("/api/v1/workspaces/fourteen/connections/john-snow-labs/check-mark")
                        .statusCode())
                .isLessThan(300);
        assessAccounts.run();
        JsonPath nobody = only("NO_ADMINISTRATOR");
        assertThat(nobody.getString("items[0].workspace")).isNull();
        assertThat(nobody.getString("items[0].partner")).isEqualTo("john-snow-labs");
        assertThat(nobody.getString("items[0].severity")).isEqualTo("HIGH");
        assertThat(nobody.getString("items[0].subject")).isNull();
        assertThat(nobody.getList("items[0].evidence.name"))
                .containsExactly("administrators", "connected_workspaces", "users");
        assertThat(nobody.getString("items[0].evidence[0].threshold")).isEqualTo("1");
        assertThat(nobody.getString("items[0].observed_at")).isNotNull();
        assertThat(findings("&workspace=fourteen&finding=NO_ADMINISTRATOR").getList("items"))
                .isEmpty();
        JsonPath scores = hygiene("PARTNER");
        assertThat(scores.getInt(OURS + ".accounts")).isEqualTo(1);
        assertThat(scores.getList(OURS + ".lost.finding", String.class)).contains("NO_ADMINISTRATOR");
        assertThat(hygiene("FLEET").getInt("items[0].accounts")).isPositive();
        assertThat(hygiene("WORKSPACE").getList("items.accounts", Integer.class))
                .allMatch(accounts -> accounts == 0);

        // Somebody does.
        assertThat(call(nobody, Map.of("administrator", "ana@example.com", "reason", "asked at John Snow Labs")))
                .isEqualTo(200);
        assertThat(findings("&finding=NO_ADMINISTRATOR").getList("items")).isEmpty();
        assertThat(findings("&finding=NO_ADMINISTRATOR&closed=true").getList("items.id"))
                .isEqualTo(nobody.getList("items.id"));
        JsonPath alone = only("ADMINISTRATOR_ALONE");
        assertThat(alone.getString("items[0].subject")).isEqualTo("ana@example.com");
        assertThat(alone.getString("items[0].remedy.href")).isEqualTo("/api/v1" + ACCOUNT + "/users/{email}");
        assertThat(codes()).containsExactly("ADMINISTRATOR_ALONE");

        // He is left alone for a while, which costs the partner nothing.
        int before = score();
        String id = alone.getString("items[0].id");
        Response left = admin.request()
                .body(Map.of(
                        "until",
                        Instant.now().plus(3, ChronoUnit.DAYS).toString(),
                        "reason",
                        "the successor is on holiday"))
                .put("/api/v1/findings/" + id + "/acknowledgement");
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(left.jsonPath().getInt("points")).isZero();
        assertThat(findings("&acknowledged=true").getList("items.id")).containsExactly(id);
        assertThat(score()).isGreaterThan(before);
        assertThat(admin.get("/audit/events?partner=john-snow-labs&page_size=1000")
                        .jsonPath()
                        .getList("items.action"))
                .contains("finding.acknowledge");

        // Half a year goes by.
        assertThat(owed()).isEmpty();
        age("181 days");
        assessAccounts.run();
        JsonPath overdue = only("ATTESTATION_OVERDUE");
        assertThat(overdue.getString("items[0].evidence[0].name")).isEqualTo("recorded_at");
        assertThat(owed())
                .as(admin.get("/owed-work").asString())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.get("owner")).isEqualTo("PEOPLE");
                    assertThat(owed.get("operation_id")).isNull();
                    assertThat(String.valueOf(owed.get("docs_url"))).contains("john-snow-labs");
                    assertThat(owed.get("remedy"))
                            .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                            .containsEntry("role", "admin")
                            .containsEntry("method", "POST")
                            .containsEntry("href", "/api/v1" + ACCOUNT + "/attestations");
                });
        assertThat(admin.get("/findings/terms").jsonPath().getInt("attested_every_days"))
                .isEqualTo(180);

        // And it is confirmed.
        assertThat(call(overdue, Map.of("reason", "compared"))).isEqualTo(200);
        assertThat(findings("&finding=ATTESTATION_OVERDUE").getList("items")).isEmpty();
        assertThat(owed()).isEmpty();
    }

    private JsonPath only(String finding) {
        JsonPath found = findings("&finding=" + finding);
        assertThat(found.getList("items.finding")).as(found.prettify()).containsExactly(finding);
        return found;
    }

    private JsonPath findings(String more) {
        return admin.get("/findings?partner=john-snow-labs" + more).jsonPath();
    }

    /** Only what is owed to this account. */
    private List<Map<String, ?>> owed() {
        return admin.get("/owed-work")
                .jsonPath()
                .getList("items.findAll { it.kind == 'ATTESTATION' && it.subject.id == 'john-snow-labs' }");
    }

    private int call(JsonPath found, Map<String, ?> body) {
        return admin.request()
                .header("If-Match", admin.get(ACCOUNT).header("ETag"))
                .body(body)
                .request(found.getString("items[0].remedy.method"), found.getString("items[0].remedy.href"))
                .statusCode();
    }

    private List<String> codes() {
        return admin.get(ACCOUNT).jsonPath().getList("concerns.code", String.class);
    }

    private int score() {
        return hygiene("PARTNER").getInt(OURS + ".score");
    }

    private JsonPath hygiene(String by) {
        return admin.get("/hygiene?page_size=1000&by=" + by).jsonPath();
    }

    /** As if all that is recorded of the account had been so long ago. */
    private void age(String time) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE pca.partner_account SET since = since - interval '" + time
                    + "' WHERE partner = 'john-snow-labs'");
        }
    }
}

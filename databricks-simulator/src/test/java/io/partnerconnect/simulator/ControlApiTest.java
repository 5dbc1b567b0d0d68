package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlApiTest extends Started {
    private final Caller control = new Caller(simulator.controlUrl(), null);
    private final String one = "/control/workspaces/prod-eu";

    @Test
    void itTellsAddressesAndCredentialsOfTheWorkspaces() {
        control.post("/control/workspaces", "{'name':'new'}");

        var workspaces = control.get("/control/workspaces").json().path("workspaces");

        assertThat(workspaces).hasSize(2);
        Caller caller = Caller.token(
                simulator.workspace("new"), workspaces.get(0).path("adminToken").asText());
        assertThat(caller.get(SCIM + "/Me").status()).isEqualTo(200);
    }

    @Test
    void itArrangesPrincipalsAndTokens() {
        var principal = control.post(one + "/principals", "{'displayName':'FIVETRAN_USER'}")
                .json();
        var token = control.post(
                        one + "/tokens",
                        "{'scimId':'" + principal.path("scimId").asText()
                                + "','comment':'old','createdAgoSeconds':86400,'lastUsedDay':'2026-03-01'}")
                .json();

        assertThat(workspace.tokens().getFirst().tokenId())
                .isEqualTo(token.path("tokenId").asText());
        assertThat(Caller.token(workspace, token.path("value").asText())
                        .get(SCIM + "/Me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itArrangesUsers() {
        String ana = SCIM + "/Users?filter=userName+eq+%22Ana@example.com%22";
        control.post(one + "/users", "{'userName':'ana@example.com'}");
        assertThat(admin.get(ana).json().at("/Resources/0/active").asBoolean()).isTrue();

        control.patch(one + "/users/ana@example.com", "{'active':false}");
        assertThat(admin.get(ana).json().at("/Resources/0/active").asBoolean(true))
                .isFalse();
        assertThat(control.get(one + "/users").json().path("users").toString()).isEqualTo("[\"ana@example.com\"]");

        control.delete(one + "/users/ana@example.com");
        assertThat(admin.get(ana).json().path("totalResults").asInt()).isZero();
        assertThat(control.delete(one + "/users/ana@example.com").status()).isEqualTo(400);
    }

    @Test
    void itMovesTheClock() {
        var answer = control.post("/control/clock", "{'advanceSeconds':60}");

        assertThat(answer.json().path("now").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(simulator.clock().now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void itSetsSwitchesAndRefusesUnknownOnes() {
        control.patch(one + "/switches", "{'adminIsAdmin':false}");

        assertThat(admin.get(TOKENS).status()).isEqualTo(403);
        assertThat(control.patch(one + "/switches", "{'nonsense':1}").status()).isEqualTo(400);
    }

    @Test
    void itAddsAndClearsFaultsAndRateLimits() {
        control.post(one + "/faults", "{'method':'GET','path':'*/Me','action':{'type':'status','code':500}}");
        assertThat(admin.get(SCIM + "/Me").status()).isEqualTo(500);

        control.delete(one + "/faults");
        control.post(one + "/rate-limits", "{'family':'SCIM_READ','permits':1,'perSeconds':60}");
        assertThat(admin.get(SCIM + "/Me").status()).isEqualTo(200);
        assertThat(admin.get(SCIM + "/Me").status()).isEqualTo(429);
    }

    @Test
    void itTellsRequestsAndChanges() {
        admin.post(SCIM + "/ServicePrincipals", "{'displayName':'NEW'}");

        assertThat(control.get(one + "/requests")
                        .json()
                        .at("/requests/0/status")
                        .asInt())
                .isEqualTo(201);
        assertThat(control.get(one + "/changes").json().at("/changes/0/comment").asText())
                .isEqualTo("NEW");
        assertThat(control.get("/control/nothing").status()).isEqualTo(404);
    }
}

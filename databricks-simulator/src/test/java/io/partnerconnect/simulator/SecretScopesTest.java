package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.journal.Change;
import org.junit.jupiter.api.Test;

class SecretScopesTest extends Started {
    private static final String PUT = "/api/2.0/secrets/put";
    private static final String VALUE = "{'scope':'partners','key':'fivetran','string_value':'%s'}";

    @Test
    void aSecretIsPutReplacedListedAndDeleted() {
        admin.post("/api/2.0/secrets/scopes/create", "{'scope':'partners'}");

        admin.post(PUT, VALUE.formatted("first"));
        admin.post(PUT, VALUE.formatted("second"));

        assertThat(workspace.secret("partners", "fivetran")).isEqualTo("second");
        assertThat(admin.get("/api/2.0/secrets/list?scope=partners").json().path("secrets"))
                .singleElement()
                .satisfies(secret -> assertThat(secret.path("key").asText()).isEqualTo("fivetran"));
        assertThat(admin.get("/api/2.0/secrets/list?scope=partners").text()).doesNotContain("second");
        admin.post("/api/2.0/secrets/delete", "{'scope':'partners','key':'fivetran'}");
        assertThat(workspace.secret("partners", "fivetran")).isNull();
    }

    @Test
    void aScopeThatIsNotThereDoesNotExist() {
        var answer = admin.post(PUT, VALUE.formatted("x"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("RESOURCE_DOES_NOT_EXIST", "Scope partners does not exist!");
    }

    @Test
    void whoMadeAScopeReadsItAndAnAdminWritesIt() {
        SimulatedPrincipal partner = partner();
        Caller owner = Caller.token(workspace, workspace.addToken(partner, "").value());
        Caller stranger = Caller.token(
                workspace,
                workspace.addToken(workspace.addPrincipal("RIVERY_USER"), "").value());
        owner.post("/api/2.0/secrets/scopes/create", "{'scope':'partners'}");

        assertThat(stranger.post(PUT, VALUE.formatted("x")).status()).isEqualTo(403);
        assertThat(admin.post(PUT, VALUE.formatted("by an admin")).status()).isEqualTo(200);
        String read = "/api/2.0/secrets/get?scope=partners&key=fivetran";
        assertThat(admin.get(read).status()).isEqualTo(403);
        assertThat(owner.get(read).json().path("value").asText()).isEqualTo("YnkgYW4gYWRtaW4=");
    }

    @Test
    void noValueOfASecretIsInTheJournal() {
        workspace.addSecretScope("partners");

        admin.post(PUT, VALUE.formatted("dapi5ec7e7"));

        assertThat(workspace.changes().getLast().kind()).isEqualTo(Change.Kind.SCOPE_SECRET_PUT);
        assertThat(workspace.changes().getLast().comment()).isEqualTo("fivetran");
        assertThat(workspace.requests().toString() + workspace.changes()).doesNotContain("5ec7e7");
    }

    @Test
    void aScopeIsMadeOnceAndGoesWithItsSecrets() {
        workspace.addSecretScope("partners");

        var again = admin.post("/api/2.0/secrets/scopes/create", "{'scope':'partners'}");
        admin.post(PUT, VALUE.formatted("x"));
        admin.post("/api/2.0/secrets/scopes/delete", "{'scope':'partners'}");

        assertThat(again.text()).contains("RESOURCE_ALREADY_EXISTS");
        assertThat(workspace.secret("partners", "fivetran")).isNull();
        assertThat(admin.get("/api/2.0/secrets/scopes/list").text()).isEqualTo("{}");
    }
}

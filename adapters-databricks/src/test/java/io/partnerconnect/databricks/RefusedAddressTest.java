package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.databricks.auth.Authorizations;
import io.partnerconnect.databricks.limits.Shares;
import io.partnerconnect.databricks.reach.Reach;
import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller hears of a workspace whose name stands for what is not connected to. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RefusedAddressTest {
    private static final TokenId TOKEN = new TokenId("0123456789abcdef");

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    Clients clients;

    @Inject
    DatabricksSettings settings;

    @Inject
    Authorizations authorizations;

    @Inject
    Shares shares;

    @Inject
    Pauses pauses;

    private SimulatedWorkspace simulated;

    @BeforeEach
    void add() {
        simulated = databricks.add();
        databricks.pauses().clear();
    }

    private DatabricksTokens tokens(FakeHostNames names) {
        Reach reach = new Reach(new AddressRules(Set.of("*"), true), names);
        Exchange exchange = new Exchange(settings, authorizations, shares, reach, InstantSource.system());
        return new DatabricksTokens(clients, new Attempts(exchange, settings, pauses, System::nanoTime));
    }

    private static FakeHostNames standingFor(String... addresses) {
        return new FakeHostNames().answer("dbc-1.cloud.databricks.com", addresses);
    }

    private Failure end(Workspace workspace, FakeHostNames names) {
        return (Failure) catchThrowable(() -> tokens(names).find(workspace, TOKEN));
    }

    @Test
    void aPrivateAddressIsARefusalThatNamesTheWorkspaceAndWhatToDoAndNothingIsTriedAgain() {
        Workspace inside = databricks.at("https://dbc-1.cloud.databricks.com", "a-token");

        Failure end = end(inside, standingFor("10.1.2.3"));

        assertThat(end).isInstanceOfSatisfying(Failure.Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS_PRIVATE);
            assertThat(refused).hasMessageContaining(inside.name().value()).hasMessageNotContaining("10.1.2.3");
            assertThat(refused.upstream()).isEmpty();
        });
        assertThat(databricks.pauses()).isEmpty();
    }

    @Test
    void whoSignsInWithASecretIsNotSentAnywhereElseEither() {
        Workspace local =
                databricks.bySecretAt("http://localhost:" + simulated.url().getPort(), simulated);
        int before = simulated.requests().size();

        Failure end = end(local, new FakeHostNames().answer(local.url().host(), "169.254.169.254"));

        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS_NOT_ALLOWED));
        assertThat(simulated.requests()).hasSize(before);
    }

    @Test
    void aNameThatStandsForNothingIsAnOutage() {
        Workspace nowhere = databricks.at("https://dbc-1.cloud.databricks.com", "a-token");

        Failure end = end(nowhere, standingFor());

        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> assertThat(unavailable.outage()).isEqualTo(Outage.UNREACHABLE));
    }
}

package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.DisconnectPlansContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanBasis;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresDisconnectPlansTest extends DisconnectPlansContract {
    @Inject
    TestDatabase database;

    @Inject
    DisconnectPlans plans;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Test
    void keepingDoesNotWaitForWhoHoldsAPlanThatIsToBeForgotten() throws SQLException {
        try (Connection other = database.real().connectAs("pca_app");
                Statement statement = other.createStatement()) {
            // Given
            PlanBasis old = plan("old", MovableClock.START);
            plans.keep(old);
            other.setAutoCommit(false);
            statement.execute("UPDATE pca.disconnect_plan SET planned_at = planned_at");
            PlanBasis fresh = plan("new", MovableClock.START.plus(Duration.ofDays(2)));

            // When
            plans.keep(fresh);

            // Then
            assertThat(plans.find(fresh.hash())).contains(fresh);
            assertThat(plans.find(old.hash())).contains(old);
        }
    }

    private static PlanBasis plan(String fact, Instant at) {
        return new PlanBasis(
                new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran")),
                new DisconnectTerms(DisconnectMode.FULL, 7),
                List.of(fact),
                at);
    }

    @Override
    protected DisconnectPlans plans() {
        return plans;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

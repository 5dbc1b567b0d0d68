package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RepairPlansContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RepairPlans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresRepairPlansTest extends RepairPlansContract {
    @Inject
    TestDatabase database;

    @Inject
    RepairPlans plans;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Test
    void keepingDoesNotWaitForWhoHoldsAPlanThatIsToBeForgotten() throws SQLException {
        try (Connection other = database.real().connectAs("pca_app");
                Statement statement = other.createStatement()) {
            // Given
            RepairBasis old = plan("old", MovableClock.START);
            plans.keep(old);
            other.setAutoCommit(false);
            statement.execute("UPDATE pca.repair_plan SET planned_at = planned_at");
            RepairBasis fresh = plan("new", MovableClock.START.plus(Duration.ofDays(2)));

            // When
            plans.keep(fresh);

            // Then
            assertThat(plans.find(fresh.hash())).contains(fresh);
            assertThat(plans.find(old.hash())).contains(old);
        }
    }

    private static RepairBasis plan(String fact, Instant at) {
        return new RepairBasis(
                new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran")),
                new ApplicationId(new UUID(4, 7)),
                RepairScope.MISSING,
                List.of(fact),
                at);
    }

    @Override
    protected RepairPlans plans() {
        return plans;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

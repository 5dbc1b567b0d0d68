package io.partnerconnect.localstack;

import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened in a workspace before the service came. */
final class Past {
    static final String WORKSPACE = "workspace-access";
    static final String SQL = "databricks-sql-access";
    private static final String CLUSTERS = "allow-cluster-create";

    private final SimulatedWorkspace workspace;
    private final LocalDate today;

    Past(SimulatedWorkspace workspace, LocalDate today) {
        this.workspace = workspace;
        this.today = today;
        workspace.revokeIdleTokens(false);
    }

    /** A service principal that may use tokens. */
    SimulatedPrincipal principal(String name, String... entitlements) {
        SimulatedPrincipal principal = workspace.addPrincipal(name, entitlements);
        workspace.grantTokenUse(principal.applicationId());
        return principal;
    }

    /** A partner that works with a SQL warehouse. */
    SimulatedPrincipal warehousePartner(String name) {
        SimulatedPrincipal principal = principal(name + "_USER", WORKSPACE, SQL);
        workspace.letUse(workspace.addWarehouse(name + "_ENDPOINT"), principal, "CAN_USE");
        return principal;
    }

    /** Likewise, but somebody took the use of the warehouse away. */
    SimulatedPrincipal partnerWithoutItsWarehouse(String name) {
        workspace.addWarehouse(name + "_ENDPOINT");
        return principal(name + "_USER", WORKSPACE, SQL);
    }

    /** A partner that works with a cluster. */
    SimulatedPrincipal clusterPartner(String name) {
        SimulatedPrincipal principal = principal(name + "_USER", WORKSPACE);
        workspace.letUse(workspace.addCluster(name + "_ENDPOINT"), principal, "CAN_RESTART");
        return principal;
    }

    /** A partner that creates its own clusters and jobs. */
    SimulatedPrincipal managingPartner(String name) {
        return principal(name + "_USER", WORKSPACE, CLUSTERS);
    }

    PastToken token(SimulatedPrincipal owner) {
        return new PastToken(owner, Duration.ZERO, null);
    }

    /** A token in the making. */
    final class PastToken {
        private final SimulatedPrincipal owner;
        private final Duration age;
        private final @Nullable Duration lifetime;

        private PastToken(SimulatedPrincipal owner, Duration age, @Nullable Duration lifetime) {
            this.owner = owner;
            this.age = age;
            this.lifetime = lifetime;
        }

        PastToken neverExpiring(int daysOld) {
            return new PastToken(owner, Duration.ofDays(daysOld), null);
        }

        /** Negative days are in the past: it expired. */
        PastToken expiringIn(int days, int lifetimeDays) {
            Duration age = Duration.ofDays((long) lifetimeDays - days).minusHours(1);
            return new PastToken(owner, age, Duration.ofDays(lifetimeDays));
        }

        void usedYesterday() {
            add(today.minusDays(1));
        }

        void neverUsed() {
            add(null);
        }

        private void add(@Nullable LocalDate lastUsed) {
            workspace.addToken(owner, "Partner Connect", lifetime, age, lastUsed);
        }
    }
}

package io.partnerconnect.torture;

import io.partnerconnect.simulator.AddedToken;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One operation in a workspace of its own, struck once. */
final class Trial {
    static final String SCOPE = "partners";
    static final String GROUP = "data-team";
    private static final String REASON = "\"reason\":\"torture\"";
    private static final FaultAction REFUSED = FaultAction.standardError(
            403, "FEATURE_DISABLED", "On-behalf-of token creation is not enabled for this workspace");

    private final Cell cell;
    private final SimulatedWorkspace workspace;
    private final Installation installation;
    private final Partner partner;
    private final @Nullable AddedToken old;
    private final Ambush ambush;

    Trial(Cell cell, int number, Installation installation, Random chance) {
        this.cell = cell;
        this.workspace = installation.workspace(number);
        this.installation = installation;
        this.partner = Partner.any(chance, cell.call().isOfCompute() || cell.kind() == Kind.REPAIR);
        this.ambush =
                new Ambush(cell, number, installation, Duration.ofMillis(chance.nextInt(12)), chance.nextBoolean());
        this.old = arranged();
        workspace.watch(ambush);
    }

    private @Nullable AddedToken arranged() {
        workspace.addSecretScope(SCOPE);
        return switch (cell.kind()) {
            case CONNECT -> null;
            case UNDO -> {
                workspace.faults().add(FaultRule.every("POST", "*/on-behalf-of/tokens", REFUSED));
                yield null;
            }
            case ROTATE, EMERGENCY -> connected();
            case DISCONNECT -> {
                if (partner.hasCompute()) {
                    addCompute();
                }
                yield connected();
            }
            case REPAIR -> {
                addCompute();
                yield drifted();
            }
        };
    }

    private AddedToken connected() {
        SimulatedPrincipal principal =
                workspace.addPrincipal(partner.principal(), "workspace-access", "databricks-sql-access");
        workspace.grantTokenUse(principal.applicationId());
        return workspace.addToken(principal, "Partner Connect", Duration.ofDays(90), Duration.ofDays(80), null);
    }

    /** It may do nothing but call the workspace, and what its profile does not ask for. */
    private AddedToken drifted() {
        SimulatedPrincipal principal = workspace.addPrincipal(
                partner.principal(), "workspace-access", "databricks-sql-access", "allow-instance-pool-create");
        workspace.join(principal, GROUP);
        return workspace.addToken(principal, "Partner Connect", Duration.ofDays(90), Duration.ofDays(80), null);
    }

    private void addCompute() {
        switch (partner) {
            case FIVETRAN -> workspace.addWarehouse(partner.compute());
            case JOHN_SNOW_LABS -> workspace.addCluster(partner.compute());
            case PROPHECY -> throw new IllegalStateException(partner + " has none");
        }
    }

    Cell cell() {
        return cell;
    }

    SimulatedWorkspace workspace() {
        return workspace;
    }

    Partner partner() {
        return partner;
    }

    /** The token that was there before; null when a partner is to be connected. */
    @Nullable
    AddedToken old() {
        return old;
    }

    Ambush ambush() {
        return ambush;
    }

    boolean isStruck() {
        return ambush.struckAt() != null;
    }

    /** Asks for the operation; through the other replica once more, with the same key, when one does not answer. */
    void begin() {
        ambush.lie();
        String connections = "/workspaces/" + workspace.name() + "/connections";
        String connection = connections + "/" + partner.key();
        String delivery =
                "\"delivery\":{\"method\":\"SECRET_SCOPE\",\"scope\":\"" + SCOPE + "\",\"key\":\"value\"}," + REASON;
        switch (cell.kind()) {
            case CONNECT, UNDO ->
                begin(
                        connections,
                        "{\"partner\":\"" + partner.key() + "\",\"lifetime_seconds\":86400," + delivery + "}");
            case ROTATE -> begin(connection + "/rotations", "{\"cause\":\"SCHEDULED\"," + delivery + "}");
            case EMERGENCY -> begin(connection + "/rotations", "{\"cause\":\"COMPROMISED\"," + delivery + "}");
            case DISCONNECT -> {
                String plan = installation
                        .client()
                        .post(connection + "/disconnect-plan", "plan-" + workspace.name(), "{\"mode\":\"FULL\"}")
                        .text("plan_hash");
                begin(connection + "/disconnect", "{\"mode\":\"FULL\",\"plan_hash\":\"" + plan + "\"," + REASON + "}");
            }
            case REPAIR -> {
                String permissions = "/workspaces/" + workspace.name() + "/service-principals/"
                        + workspace.principals().getFirst().applicationId() + "/permissions";
                String plan = installation
                        .client()
                        .post(permissions + "/repair-plan", "plan-" + workspace.name(), "{\"only\":\"ALL\"}")
                        .text("plan_hash");
                begin(permissions + "/repair", "{\"plan_hash\":\"" + plan + "\"," + REASON + "}");
            }
        }
    }

    private void begin(String path, String body) {
        Client.Answer answer = installation.client().post(path, "begin-" + workspace.name(), body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(this + " was not begun: " + answer);
        }
    }

    @Override
    public String toString() {
        return workspace.name() + " " + partner.key() + " " + cell;
    }
}

package io.partnerconnect.localstack;

import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.SimulatorOptions;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Three simulated workspaces with a past. They are the same at each start; what was done to them is forgotten. */
final class Playground implements AutoCloseable {
    private final DatabricksSimulator simulator;
    private final List<Registration> registrations;

    Playground(DatabricksSimulator simulator) {
        this.simulator = simulator;
        LocalDate today = LocalDate.ofInstant(simulator.clock().now(), ZoneOffset.UTC);
        this.registrations = List.of(
                prodEu(simulator.addWorkspace("prod-eu"), today),
                prodUs(simulator.addWorkspace("prod-us"), today),
                sandbox(simulator.addWorkspace("sandbox"), today));
    }

    /** The control API listens at the port, the workspaces at those after it, so that a restart finds them where they were. */
    static Playground start(int port) {
        return new Playground(
                DatabricksSimulator.start(SimulatorOptions.defaults().withPortBase(port)));
    }

    List<Registration> registrations() {
        return registrations;
    }

    URI controlUrl() {
        return simulator.controlUrl();
    }

    @Override
    public void close() {
        simulator.close();
    }

    /** In order, but for tokens that never expire: one partner of each integration type, and a principal that is no partner's. */
    private static Registration prodEu(SimulatedWorkspace workspace, LocalDate today) {
        Past past = new Past(workspace, today);
        past.token(past.partnerWithoutItsWarehouse("FIVETRAN"))
                .neverExpiring(400)
                .usedYesterday();
        past.token(past.warehousePartner("DBT_CLOUD")).expiringIn(11, 90).usedYesterday();
        past.token(past.warehousePartner("HEX")).expiringIn(30, 90).neverUsed();
        past.token(past.managingPartner("PROPHECY")).expiringIn(3, 90).usedYesterday();
        past.token(past.clusterPartner("LABELBOX")).neverExpiring(30).usedYesterday();
        past.token(past.principal("nightly-reports")).expiringIn(200, 365).usedYesterday();
        return registration(workspace, "fivetran", "dbt-cloud", "hex", "prophecy", "labelbox", "power-bi");
    }

    /** A principal removed by hand, an inactive one, an expired token, and a connection that nobody recorded. */
    private static Registration prodUs(SimulatedWorkspace workspace, LocalDate today) {
        Past past = new Past(workspace, today);
        SimulatedPrincipal removed = past.warehousePartner("FIVETRAN");
        past.token(removed).neverExpiring(200).usedYesterday();
        workspace.removePrincipal(removed);
        SimulatedPrincipal inactive = past.warehousePartner("RIVERY");
        past.token(inactive).neverExpiring(300).usedYesterday();
        workspace.deactivate(inactive);
        past.token(past.warehousePartner("SIGMA")).expiringIn(-2, 30).usedYesterday();
        past.token(past.warehousePartner("MONTE_CARLO")).neverExpiring(20).neverUsed();
        return registration(workspace, "fivetran", "rivery", "sigma", "tableau");
    }

    /** A principal without a token, a warehouse that is gone, two principals of one name, and a maximum lifetime of 30 days. */
    private static Registration sandbox(SimulatedWorkspace workspace, LocalDate today) {
        Past past = new Past(workspace, today);
        workspace.maxTokenLifetimeDays(30);
        past.managingPartner("PROPHECY");
        past.token(past.principal("ANOMALO_USER", Past.WORKSPACE, Past.SQL))
                .expiringIn(20, 30)
                .usedYesterday();
        SimulatedPrincipal first = past.warehousePartner("CENSUS");
        past.token(first).expiringIn(9, 30).usedYesterday();
        past.token(past.principal("CENSUS_USER", Past.WORKSPACE, Past.SQL))
                .expiringIn(25, 30)
                .neverUsed();
        return registration(workspace, "prophecy", "anomalo", "census");
    }

    private static Registration registration(SimulatedWorkspace workspace, String... checkMarks) {
        return new Registration(
                workspace.name(),
                workspace.url(),
                workspace.name() + "-admin",
                workspace.adminToken(),
                List.of(checkMarks));
    }
}

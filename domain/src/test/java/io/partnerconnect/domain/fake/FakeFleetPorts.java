package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.FleetPorts;

/** The ports to what is known of the fleet, in memory. */
final class FakeFleetPorts {
    private FakeFleetPorts() {}

    static FleetPorts empty() {
        FakeDatabase database = new FakeDatabase();
        FakeFleet fleet = new FakeFleet();
        return new FleetPorts(
                new FakeInventory(database, fleet),
                new FakeFleetViews(database, fleet),
                new FakeFindings(database, fleet),
                new FakeAccountAssessments(database, fleet),
                new FakeCredentialAssessments(database, fleet),
                new FakeWorkspaces(database),
                database);
    }
}

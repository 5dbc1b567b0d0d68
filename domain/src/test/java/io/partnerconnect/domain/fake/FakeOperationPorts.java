package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;

/** Ports to a database in memory. */
final class FakeOperationPorts {
    private FakeOperationPorts() {}

    static OperationPorts empty() {
        return of(new FakeDatabase());
    }

    static OperationPorts of(FakeDatabase database) {
        FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds());
        MovableClock clock = new MovableClock();
        FakeOperations operations = new FakeOperations(database, ledger, clock);
        FakeCampaigns campaigns = new FakeCampaigns(database, ledger, clock);
        return new OperationPorts(operations, operations, campaigns, ledger, new FakeWorkspaces(database), database);
    }
}

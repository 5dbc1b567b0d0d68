package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.ApprovalPorts;
import io.partnerconnect.domain.contract.ApprovalsContract;
import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;

class FakeApprovalsTest extends ApprovalsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final MovableClock clock = new MovableClock();
    private final FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds(), database);

    @Override
    protected OperationPorts empty() {
        FakeOperations operations = new FakeOperations(database, ledger, clock);
        return new OperationPorts(
                operations,
                operations,
                new FakeCampaigns(database, ledger, clock),
                ledger,
                new FakeWorkspaces(database),
                database);
    }

    @Override
    protected ApprovalPorts approvalPorts() {
        return new ApprovalPorts(
                new FakeApprovals(database),
                ledger,
                new FakeWebhooks(database),
                new FakeWebhookTurns(database, clock),
                new FakeWebhookDeliveries(database));
    }
}

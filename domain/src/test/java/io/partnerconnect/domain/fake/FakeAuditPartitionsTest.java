package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.AuditPartitionsContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.port.out.AuditPartitions;

class FakeAuditPartitionsTest extends AuditPartitionsContract {
    private final FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds());
    private final FakeHistory history = new FakeHistory(ledger);
    private final FakeLegalHolds holds = new FakeLegalHolds(new FakeDatabase());
    private final FakeAuditPartitions partitions = new FakeAuditPartitions(ledger, history, holds, new MovableClock());

    @Override
    protected AuditPartitions partitions() {
        return partitions;
    }

    @Override
    protected Rest rest() {
        return new Rest(ledger, ledger, history, history, history, holds);
    }

    @Override
    protected void recorded(AuditMonth month) {
        partitions.recorded(month);
    }

    @Override
    protected DatabaseControls database() {
        return new DatabaseControls() {
            @Override
            public void cut() {
                ledger.fail();
            }

            @Override
            public void mend() {
                ledger.recover();
            }
        };
    }
}

package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.AuditedActsContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditedActs;

class FakeAuditedActsTest extends AuditedActsContract {
    private final FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds());

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditedActs acts() {
        return new FakeAuditedActs(ledger);
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

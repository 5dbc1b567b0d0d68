package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.RequestKeysContract;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;

class FakeRequestKeysTest extends RequestKeysContract {
    private final FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds());

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditTrail trail() {
        return ledger;
    }
}

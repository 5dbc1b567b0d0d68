package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationJournalContract;
import io.partnerconnect.domain.contract.OperationPorts;

class FakeOperationJournalTest extends OperationJournalContract {
    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.empty();
    }
}

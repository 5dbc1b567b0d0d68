package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.SealedValuesContract;
import io.partnerconnect.domain.port.out.SealedValues;

class FakeSealedValuesTest extends SealedValuesContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.of(database);
    }

    @Override
    protected SealedValues values() {
        return new FakeSealedValues(database);
    }
}

package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.HandOversContract;
import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.port.out.HandOvers;

class FakeHandOversTest extends HandOversContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.of(database);
    }

    @Override
    protected HandOvers handOvers() {
        return new FakeHandOvers(database);
    }
}

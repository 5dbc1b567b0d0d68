package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.SealedValuesContract;
import io.partnerconnect.domain.port.out.SealedValues;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresSealedValuesTest extends SealedValuesContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Inject
    SealedValues values;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }

    @Override
    protected SealedValues values() {
        return values;
    }
}

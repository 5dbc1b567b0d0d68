package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.OperationsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresOperationsTest extends OperationsContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.HandOversContract;
import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.port.out.HandOvers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresHandOversTest extends HandOversContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Inject
    HandOvers handOvers;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }

    @Override
    protected HandOvers handOvers() {
        return handOvers;
    }
}

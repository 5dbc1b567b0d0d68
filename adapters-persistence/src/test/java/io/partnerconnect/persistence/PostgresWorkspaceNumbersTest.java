package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WorkspaceNumbersContract;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresWorkspaceNumbersTest extends WorkspaceNumbersContract {
    @Inject
    TestDatabase database;

    @Inject
    WorkspaceNumbers numbers;

    @Override
    protected void wipe() {
        database.real().wipe();
    }

    @Override
    protected WorkspaceNumbers numbers() {
        return numbers;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

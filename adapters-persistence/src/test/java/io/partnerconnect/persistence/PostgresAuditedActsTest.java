package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.AuditedActsContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditedActs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresAuditedActsTest extends AuditedActsContract {
    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    @Inject
    AuditedActs acts;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditedActs acts() {
        return acts;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.AuditLedgerContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresAuditLedgerTest extends AuditLedgerContract {
    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    @Inject
    AuditTrail trail;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

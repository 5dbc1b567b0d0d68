package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.AuditPartitionsContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresAuditPartitionsTest extends AuditPartitionsContract {
    @Inject
    TestDatabase database;

    @Inject
    AuditPartitions partitions;

    @Inject
    AuditLedger ledger;

    @Inject
    AuditTrail trail;

    @Inject
    HistoryLog log;

    @Inject
    SealedHistory sealed;

    @Inject
    HistoryExport export;

    @Inject
    LegalHolds holds;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected AuditPartitions partitions() {
        return partitions;
    }

    @Override
    protected Rest rest() {
        return new Rest(ledger, trail, log, sealed, export, holds);
    }

    @Override
    protected void recorded(AuditMonth month) {
        database.real().recorded(month.toString());
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

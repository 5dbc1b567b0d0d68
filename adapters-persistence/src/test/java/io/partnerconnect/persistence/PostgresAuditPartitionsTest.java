package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.contract.AuditPartitionsContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Places;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void whetherItRemovedIsNotKnownWhileTheDatabaseDoesNotAnswer() {
        database.cut();
        Throwable thrown = catchThrowable(() -> partitions.remove(
                AuditMonth.parse("2019-01"), Places.NONE, new OperationId(UUID.randomUUID()), Period.ofYears(7)));
        database.mend();

        assertThat(thrown).isInstanceOf(Failure.OutcomeUnknown.class);
    }

    /** Joined in another way, a condition on the month is put to the names of all tables, which are no months. */
    @Test
    void aMonthIsFoundHoweverPostgresqlLooksForIt() {
        AuditMonth month = AuditMonth.parse("2019-01");
        recorded(month);

        database.without(
                "enable_nestloop",
                () -> assertThat(partitions.find(month, Period.ofYears(7))).isPresent());
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

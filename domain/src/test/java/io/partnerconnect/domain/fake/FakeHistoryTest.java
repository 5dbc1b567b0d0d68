package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.HistoryContract;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.SealedHistory;
import java.time.Duration;

class FakeHistoryTest extends HistoryContract {
    private final FakeAuditLedger ledger = new FakeAuditLedger(new SequentialIds());
    private final FakeHistory history = new FakeHistory(ledger);

    @Override
    protected HistoryLog log() {
        return history;
    }

    @Override
    protected SealedHistory sealed() {
        return history;
    }

    @Override
    protected HistoryExport export() {
        return history;
    }

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditTrail trail() {
        return ledger;
    }

    @Override
    protected Runnable begun(Intent intent) {
        history.hold();
        return () -> {
            ledger.intend(intent, Duration.ofMinutes(1));
            history.release();
        };
    }

    @Override
    protected void forge(AuditEventId event) {
        history.forge(event);
    }

    @Override
    protected DatabaseControls database() {
        return new DatabaseControls() {
            @Override
            public void cut() {
                ledger.fail();
            }

            @Override
            public void mend() {
                ledger.recover();
            }
        };
    }
}

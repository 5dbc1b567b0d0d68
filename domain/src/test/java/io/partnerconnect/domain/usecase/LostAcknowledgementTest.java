package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeApprovals;
import io.partnerconnect.domain.fake.FakeAuditLedger;
import io.partnerconnect.domain.fake.FakeDatabase;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SilentPauses;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.out.AuditLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostAcknowledgementTest {
    private final MovableClock clock = new MovableClock();
    private final SequentialIds ids = new SequentialIds();
    private final FakeAuditLedger rows = new FakeAuditLedger(ids);

    @Test
    void aSuccessThatWasWrittenAlthoughNoAnswerCameIsASuccess() {
        var forgetting = new Audited<ForgetWorkspace.Command, Nothing>(
                (mandate, command) -> Nothing.NOTHING, new OutcomeUnacknowledged(rows), fourEyes(), clock);
        var mandate = new Mandate(new OperationId(ids.next()), Actor.service("test"), null, null, null);

        Answer<Nothing> answer = forgetting.handle(mandate, new ForgetWorkspace.Command(new WorkspaceName("one")));

        assertThat(answer).isEqualTo(new Answer.Done<>(mandate.operation(), Nothing.NOTHING));
        assertThat(rows.operation(mandate.operation()).orElseThrow().outcome())
                .isInstanceOf(AuditOutcome.Succeeded.class);
    }

    private FourEyes fourEyes() {
        return new FourEyes(
                new Surroundings.FourEyes(new FakeApprovals(new FakeDatabase()), ApprovalPolicy.none()),
                rows,
                new Surroundings.Clockwork(clock, ids, new SilentPauses(clock), () -> 0));
    }

    /** Writes the first outcome and loses the answer. */
    private static final class OutcomeUnacknowledged implements AuditLedger {
        private final AuditLedger ledger;
        private boolean lost;

        OutcomeUnacknowledged(AuditLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public Admission intend(Intent intent, Duration inFlight) {
            return ledger.intend(intent, inFlight);
        }

        @Override
        public void conclude(OperationId operation, AuditOutcome outcome, Instant at) {
            ledger.conclude(operation, outcome, at);
            if (!lost) {
                lost = true;
                throw new Failure.Unavailable(Outage.AUDIT, Duration.ofSeconds(1), null);
            }
        }

        @Override
        public void settle(OperationId unknown, OperationId settling, Settlement settlement, Instant at) {
            ledger.settle(unknown, settling, settlement, at);
        }

        @Override
        public void deny(List<Denial> denials) {
            ledger.deny(denials);
        }

        @Override
        public void read(SensitiveRead read) {
            ledger.read(read);
        }
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.ApprovalPorts;
import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.partnerconnect.domain.port.out.Workspaces;
import io.partnerconnect.domain.usecase.TimeOrderedIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** What the application gives the adapter, and what the tests ask of it. */
class TestBeans {
    @Produces
    @Singleton
    Ids ids() {
        return new TimeOrderedIds(new MovableClock(), new SecureRandom());
    }

    @Produces
    @Singleton
    ApprovalPorts approvalPorts(
            Approvals approvals,
            AuditLedger ledger,
            Webhooks webhooks,
            WebhookTurns turns,
            WebhookDeliveries deliveries) {
        return new ApprovalPorts(approvals, ledger, webhooks, turns, deliveries);
    }

    @Produces
    @Singleton
    OperationPorts operationPorts(
            OperationJournal journal,
            Operations operations,
            Campaigns campaigns,
            AuditTrail trail,
            Workspaces workspaces,
            TestDatabase database) {
        return new OperationPorts(journal, operations, campaigns, trail, workspaces, database);
    }
}

package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;

/** The ports that approvals are about, beside those of operations; to the same database. */
public record ApprovalPorts(
        Approvals approvals, AuditLedger ledger, Webhooks webhooks, WebhookTurns turns, WebhookDeliveries deliveries) {}

package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing to be done to many connections, each by an operation of its own. */
public record Campaign(
        OperationId id, CampaignTerms terms, Operation.Requester requester, Instant startedAt, CampaignState state) {
    /** What is written down before it begins. */
    public Intent intent(@Nullable RequestKey key, @Nullable Warrant warrant) {
        Mandate mandate = new Mandate(id, requester.actor(), requester.reason(), requester.ticket(), key).by(warrant);
        return new Intent(mandate, Action.CAMPAIGN, AuditSubject.of(id, null), startedAt);
    }

    /** By what right the operation of one of its items is begun. */
    public Mandate mandate(OperationId item) {
        return new Mandate(item, requester.actor(), requester.reason(), requester.ticket(), null, id);
    }
}

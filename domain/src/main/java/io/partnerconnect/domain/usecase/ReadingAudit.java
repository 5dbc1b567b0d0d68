package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseAudit;
import io.partnerconnect.domain.port.out.AuditTrail;

/** Shows the audit trail. */
final class ReadingAudit implements BrowseAudit {
    private final AuditTrail trail;
    private final RemovedEvents removed;

    ReadingAudit(Surroundings.Audit audit) {
        this.trail = audit.trail();
        this.removed = new RemovedEvents(audit);
    }

    @Override
    public Page<AuditEvent> list(Sight sight, EventFilter filter, PageRequest page) {
        return trail.events(sight, filter, page);
    }

    @Override
    public AuditEvent get(AuditEventId id) {
        return trail.find(id).orElseThrow(() -> none(id));
    }

    private Failure.NotFound none(AuditEventId id) {
        String any = removed.find(id)
                .map(removal -> " any more: it was removed by retention with all that was recorded in "
                        + removal.month() + ", by operation " + removal.operation())
                .orElse("");
        return new Failure.NotFound(Missing.AUDIT_EVENT, id.value() + any);
    }

    @Override
    public AuditedOperation operation(OperationId id) {
        return trail.operation(id).orElseThrow(() -> new Failure.NotFound(Missing.OPERATION, id.toString()));
    }
}

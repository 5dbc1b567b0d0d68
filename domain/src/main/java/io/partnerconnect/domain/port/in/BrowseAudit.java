package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;

/** Shows the audit trail. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseAudit {
    Page<AuditEvent> list(Sight sight, EventFilter filter, PageRequest page);

    /** Throws {@link Failure.NotFound} when there is no such event. */
    AuditEvent get(AuditEventId id);

    /** Throws {@link Failure.NotFound} when there is no such operation. */
    AuditedOperation operation(OperationId id);
}

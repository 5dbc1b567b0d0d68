package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import java.util.List;

/** Shows what is kept of the audit, why, and what was removed. */
public interface BrowseRetention {
    /** The months there are or were, newest first, without their contents. */
    List<AuditPartition> partitions();

    /** One with its contents: all its events are counted. Throws {@link Failure.NotFound} when there is none. */
    AuditPartition partition(AuditMonth month);

    /** The legal holds, newest first, those that were released too. */
    Page<LegalHold> holds(PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    LegalHold hold(HoldId id);
}

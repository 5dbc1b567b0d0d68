package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** The audit database, read for what Databricks' log may tell of too. */
public interface AuditedActs {
    /**
     * What was intended in a workspace within a period and may have left a {@link Deed} there, oldest first, with how it ended and how an
     * unknown end was settled. One transaction.
     *
     * @throws Failure.Unavailable the database does not answer
     */
    Page<Act> within(WorkspaceName workspace, Period period, PageRequest page);
}

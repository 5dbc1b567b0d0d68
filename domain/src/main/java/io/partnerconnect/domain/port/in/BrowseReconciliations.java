package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import org.jspecify.annotations.Nullable;

/** Shows what came of holding Databricks' audit log against ours. */
public interface BrowseReconciliations {
    /** Newest first. */
    Page<Reconciliation> list(PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    Reconciliation get(OperationId id);

    /** By workspace, then by time; null means every verdict. Throws {@link Failure.NotFound} when there is no such reconciliation. */
    Page<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict, PageRequest page);
}

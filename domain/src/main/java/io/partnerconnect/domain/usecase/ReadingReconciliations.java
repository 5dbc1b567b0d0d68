package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.port.in.BrowseReconciliations;
import io.partnerconnect.domain.port.out.Reconciliations;
import org.jspecify.annotations.Nullable;

/** Shows reconciliations. */
final class ReadingReconciliations implements BrowseReconciliations {
    private final Reconciliations reconciliations;

    ReadingReconciliations(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public Page<Reconciliation> list(PageRequest page) {
        return reconciliations.list(page);
    }

    @Override
    public Reconciliation get(OperationId id) {
        return reconciliations.find(id).orElseThrow(() -> new Failure.NotFound(Missing.RECONCILIATION, id.toString()));
    }

    @Override
    public Page<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict, PageRequest page) {
        Page<ReconciliationEntry> entries = reconciliations.entries(id, verdict, page);
        get(id);
        return entries;
    }
}

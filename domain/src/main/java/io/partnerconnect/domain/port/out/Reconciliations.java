package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reconciliations and their entries. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Reconciliations {
    /** Adds one that has no result yet. */
    void begin(Reconciliation reconciliation);

    /**
     * Adds entries, all of them or none, behind those that are there.
     *
     * @param from how many there are: the caller counts, so that a page goes on where the last one ended
     */
    void enter(OperationId id, long from, List<ReconciliationEntry> entries);

    /** Writes down what came of it. */
    void complete(OperationId id, Reconciliation.Result result);

    Optional<Reconciliation> find(OperationId id);

    /** Newest first. One that begins meanwhile does not shift the pages that follow. */
    Page<Reconciliation> list(PageRequest page);

    /** In the order they were entered; null means every verdict. None when there is no such reconciliation. */
    Page<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict, PageRequest page);
}

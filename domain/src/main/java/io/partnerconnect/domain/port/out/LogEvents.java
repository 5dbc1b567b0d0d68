package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.util.List;

/**
 * Entries of Databricks' audit log that were imported. They are only ever added. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface LogEvents {
    /**
     * Adds those whose key is not there yet, all of them or none. Calling twice adds nothing the second time; of two of one key the first
     * stays.
     *
     * @return how many were added
     */
    int add(List<LogEvent> events);

    /** Those of a workspace in a period, oldest first. */
    Page<LogEvent> within(WorkspaceNumber workspace, Period period, PageRequest page);
}

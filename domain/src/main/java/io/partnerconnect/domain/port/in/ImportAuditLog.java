package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Imports an export of Databricks' audit log and holds it against our own. Importing an entry again does not double it; importing what was
 * imported before judges it anew. When it fails, what was read by then is kept.
 *
 * <p>Throws {@link Failure.Invalid} when nothing could be read, or not all of it in time.
 */
public interface ImportAuditLog extends UseCase<ImportAuditLog.Command, Reconciliation> {
    /**
     * What to import.
     *
     * @param period what the export covers; null when that is to be told by its first and last entry
     */
    record Command(@Nullable Period period, Export export)
            implements io.partnerconnect.domain.port.in.Command<Reconciliation> {}

    /** An export, read line by line, once. Its iterator throws {@link Failure.Invalid} when it cannot be read further. */
    interface Export extends Iterator<LogLine> {
        /** SHA-256 of what was read so far, in hexadecimal digits. */
        String digest();
    }
}

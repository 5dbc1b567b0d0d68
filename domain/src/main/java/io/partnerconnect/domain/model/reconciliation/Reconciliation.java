package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One import of Databricks' audit log, and what came of holding it against ours.
 *
 * @param id of the operation that imported it
 * @param result null while it is imported, and for good when that did not come to its end: then what was read is kept, but its entries say
 *     nothing of what is not among them
 */
public record Reconciliation(
        OperationId id, Actor by, Instant begunAt, @Nullable Result result) {
    /**
     * What came of it.
     *
     * @param digest SHA-256 of what was imported, in hexadecimal digits
     * @param verdicts how many of each; what is not there is none
     * @param unnumbered registered workspaces whose number is not known, so that their entries count as unregistered
     */
    public record Result(
            Instant completedAt,
            Period period,
            String digest,
            Intake intake,
            Map<Verdict, Long> verdicts,
            List<WorkspaceName> unnumbered) {
        public Result {
            verdicts = Map.copyOf(verdicts);
            unnumbered = List.copyOf(unnumbered);
        }

        /** How many of that verdict. */
        public long count(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0L);
        }
    }
}

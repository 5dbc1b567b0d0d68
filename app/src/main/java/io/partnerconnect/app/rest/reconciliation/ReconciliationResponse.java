package io.partnerconnect.app.rest.reconciliation;

import io.partnerconnect.domain.model.reconciliation.Intake;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One import, and what came of it in numbers. */
record ReconciliationResponse(
        String id,
        String importedBy,
        Instant begunAt,

        @Schema(
                description =
                        "Null while it is imported, and for good when that did not come to its end; so is what follows")
        @Nullable
        Instant completedAt,

        @Schema(description = "SHA-256 of what was imported") @Nullable
        String sha256,

        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable LineCounts lines,
        @Nullable VerdictCounts verdicts,

        @Schema(description = "The first few lines that were no entry") @Nullable
        List<UnreadableLine> unreadableLines,

        @Schema(
                description =
                        "Registered workspaces whose number is not known because they did not answer; their entries count as unregistered")
        @Nullable
        List<String> unnumberedWorkspaces) {
    /** Each line is counted in read and in one of the others. */
    record LineCounts(long read, long added, long known, long ignored, long unregistered, long unreadable) {}

    /** How many of each. */
    record VerdictCounts(long explained, long platform, long unexplained, long missing, long pending) {}

    /** A line that was no entry. */
    record UnreadableLine(long line, String reason) {}

    static ReconciliationResponse from(Reconciliation of) {
        Reconciliation.Result result = of.result();
        if (result == null) {
            return new ReconciliationResponse(
                    of.id().toString(), of.by().name(), of.begunAt(), null, null, null, null, null, null, null, null);
        }
        return new ReconciliationResponse(
                of.id().toString(),
                of.by().name(),
                of.begunAt(),
                result.completedAt(),
                result.digest(),
                result.period().from(),
                result.period().until(),
                counts(result.intake()),
                verdicts(result),
                result.intake().samples().stream()
                        .map(ReconciliationResponse::line)
                        .toList(),
                result.unnumbered().stream().map(WorkspaceName::value).toList());
    }

    private static LineCounts counts(Intake intake) {
        return new LineCounts(
                intake.lines(),
                intake.added(),
                intake.known(),
                intake.ignored(),
                intake.unregistered(),
                intake.unreadable());
    }

    private static VerdictCounts verdicts(Reconciliation.Result result) {
        return new VerdictCounts(
                result.count(Verdict.EXPLAINED),
                result.count(Verdict.PLATFORM),
                result.count(Verdict.UNEXPLAINED),
                result.count(Verdict.MISSING),
                result.count(Verdict.PENDING));
    }

    private static UnreadableLine line(LogLine.Unreadable line) {
        return new UnreadableLine(line.line(), line.why());
    }
}

package io.partnerconnect.app.rest.reconciliation;

import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Recognition;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was judged. Texts of {@code event} are Databricks' and of whoever caused it: not to be trusted. */
record EntryResponse(
        @Schema(enumeration = {"EXPLAINED", "PLATFORM", "UNEXPLAINED", "MISSING", "PENDING"})
        String verdict,

        String workspace,
        Instant at,
        Deed deed,
        String words,

        @Schema(description = "By what it was recognised; null unless it is explained") @Nullable
        Recognition evidence,

        @Schema(description = "What Databricks' log says; null when it says nothing") @Nullable
        LogEntry event,

        @Schema(description = "What the service did; null when it did nothing") @Nullable
        OwnOperation operation) {
    /** As Databricks tells it. */
    record LogEntry(
            String eventId,
            Instant at,
            String action,
            @Nullable String identity,
            @Nullable String sourceIp,
            @Nullable String userAgent,
            @Nullable Integer status,
            @Nullable String tokenId,
            @Nullable String servicePrincipal,
            @Nullable String partner) {
        static LogEntry from(LogEvent event) {
            return new LogEntry(
                    event.key(),
                    event.at(),
                    event.name().code(),
                    event.by().identity(),
                    event.by().address(),
                    event.by().agent(),
                    event.status(),
                    event.target().token(),
                    event.target().principal(),
                    event.target().partner());
        }
    }

    /** As the service's audit tells it. */
    record OwnOperation(
            String id, String action, String actor, Instant intendedAt, String subject, Act.Certainty certainty) {
        static OwnOperation from(Act act) {
            return new OwnOperation(
                    act.operation().toString(),
                    act.action().code(),
                    act.actor().name(),
                    act.intendedAt(),
                    act.subject().id(),
                    act.certainty());
        }
    }

    static EntryResponse from(ReconciliationEntry entry) {
        LogEvent theirs = entry.theirs();
        Act ours = entry.ours();
        return new EntryResponse(
                entry.verdict().name(),
                entry.workspace().value(),
                entry.at(),
                entry.deed(),
                entry.words(),
                entry.recognised(),
                theirs == null ? null : LogEntry.from(theirs),
                ours == null ? null : OwnOperation.from(ours));
    }
}

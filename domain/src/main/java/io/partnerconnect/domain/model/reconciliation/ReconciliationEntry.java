package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was judged: an entry of their log, something of ours, or both as one. Each is in a reconciliation once at the most. */
public sealed interface ReconciliationEntry {
    WorkspaceName workspace();

    Deed deed();

    /** Both tell of it. */
    record Explained(WorkspaceName workspace, Deed deed, LogEvent event, Act act, Recognition evidence)
            implements ReconciliationEntry {}

    /** Only their log tells of it; {@code platform}: and Databricks did it by itself. */
    record Theirs(WorkspaceName workspace, Deed deed, LogEvent event, boolean platform)
            implements ReconciliationEntry {}

    /** Only our audit tells of it; {@code pending}: and their log may still be late. */
    record Ours(WorkspaceName workspace, Deed deed, Act act, boolean pending) implements ReconciliationEntry {}

    default Verdict verdict() {
        return switch (this) {
            case Explained explained -> Verdict.EXPLAINED;
            case Theirs theirs -> theirs.platform() ? Verdict.PLATFORM : Verdict.UNEXPLAINED;
            case Ours ours -> ours.pending() ? Verdict.PENDING : Verdict.MISSING;
        };
    }

    /** When it happened: by their clock, where their log tells of it. */
    default Instant at() {
        return switch (this) {
            case Explained explained -> explained.event().at();
            case Theirs theirs -> theirs.event().at();
            case Ours ours -> ours.act().intendedAt();
        };
    }

    /** Their side of it, or null. */
    default @Nullable LogEvent theirs() {
        return switch (this) {
            case Explained explained -> explained.event();
            case Theirs theirs -> theirs.event();
            case Ours ours -> null;
        };
    }

    /** Our side of it, or null. */
    default @Nullable Act ours() {
        return switch (this) {
            case Explained explained -> explained.act();
            case Theirs theirs -> null;
            case Ours ours -> ours.act();
        };
    }

    /** By what it was recognised, or null. */
    default @Nullable Recognition recognised() {
        return switch (this) {
            case Explained explained -> explained.evidence();
            case Theirs theirs -> null;
            case Ours ours -> null;
        };
    }

    /** It in a sentence, for people. */
    default String words() {
        return EntryWords.of(this);
    }
}

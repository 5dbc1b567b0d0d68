package io.partnerconnect.domain.model.reconciliation;

import java.time.Instant;

/** One line of an export of Databricks' audit log. */
public sealed interface LogLine {
    /** An entry of a workspace. */
    record Entry(LogEvent event) implements LogLine {}

    /** An entry of the account, of no workspace: it only shows how far the export reaches. */
    record OfAccount(Instant at) implements LogLine {}

    /** What is no entry of the log; {@code why} never repeats what the line held. */
    record Unreadable(long line, String why) implements LogLine {}
}

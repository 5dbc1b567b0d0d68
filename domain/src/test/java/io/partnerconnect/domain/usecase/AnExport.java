package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** An export of Databricks' audit log that is there as a whole. */
final class AnExport implements ImportAuditLog.Export {
    private final Iterator<LogLine> lines;

    AnExport(List<LogLine> lines) {
        this.lines = lines.iterator();
    }

    static AnExport of(LogEvent... events) {
        List<LogLine> lines = new ArrayList<>();
        for (LogEvent event : events) {
            lines.add(new LogLine.Entry(event));
        }
        return new AnExport(lines);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public LogLine next() {
        return lines.next();
    }

    @Override
    public String digest() {
        return "d".repeat(64);
    }
}

package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.evidence.ExportLine;

/** Tells the whole history, for who checks it elsewhere. */
public interface ExportHistory {
    /** Takes the lines one by one. What it throws ends the export. */
    interface Lines {
        void add(ExportLine line);
    }

    /**
     * All events and checkpoints there are at the moment, line by line: none is kept in memory.
     *
     * @throws Failure.Unavailable the database does not answer; the export is not whole then, and has no last line
     */
    void export(Lines lines);
}

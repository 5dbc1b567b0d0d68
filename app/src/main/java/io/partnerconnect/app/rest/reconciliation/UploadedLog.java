package io.partnerconnect.app.rest.reconciliation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import jakarta.ws.rs.WebApplicationException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An export that comes in as the body of a request. Empty lines are skipped, but counted as line numbers. */
final class UploadedLog implements ImportAuditLog.Export {
    private final Lines lines;
    private final LogParser parser;
    private @Nullable LogLine ahead;
    private long number;

    UploadedLog(Lines lines, LogParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && lines.hasNext()) {
            number++;
            ahead = read(lines.next());
        }
        return ahead != null;
    }

    private @Nullable LogLine read(Optional<byte[]> line) {
        if (line.isEmpty()) {
            return new LogLine.Unreadable(number, "is longer than " + Lines.LONGEST + " bytes");
        }
        return isBlank(line.get()) ? null : parser.parse(number, line.get());
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public LogLine next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        LogLine line = ahead;
        ahead = null;
        return line;
    }

    @Override
    public String digest() {
        return lines.digest();
    }

    /** Does what reads it. That it was too large is the answer then, whatever it is in the audit. */
    <T> T during(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Failure.Invalid invalid) {
            if (lines.isTooLarge()) {
                throw new WebApplicationException(413);
            }
            throw invalid;
        }
    }
}

package io.partnerconnect.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A line of an export: JSON, in exactly one spelling, so that every byte of it counts. An export is a {@link Head}, then each {@link Event}
 * in the order of the log, each {@link Note} after the last event it covers, then each {@link Stray}, and the {@link End}.
 */
public sealed interface ExportLine {
    /** The line without its line feed. */
    String text();

    /** The first line: which format, of which log. */
    record Head(String log) implements ExportLine {
        @Override
        public String text() {
            return "{\"export\":1,\"log\":\"" + log + "\"}";
        }
    }

    /**
     * An event at its place in the log.
     *
     * @param leaf the hash that was sealed, in base64
     * @param content the exact text that was hashed, a JSON object; null where it is not there any more
     */
    record Event(long index, String leaf, @Nullable String content) implements ExportLine {
        @Override
        public String text() {
            return "{\"index\":" + index + ",\"leaf\":\"" + leaf + "\",\"event\":" + content + "}";
        }
    }

    /** A signed checkpoint. */
    record Note(String note) implements ExportLine {
        @Override
        public String text() {
            return "{\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}";
        }
    }

    /** An event that is among the events and has no place in the log, though all that were written with it have one. */
    record Stray(String content) implements ExportLine {
        @Override
        public String text() {
            return "{\"stray\":" + content + "}";
        }
    }

    /** The last line: how many lines with events and with checkpoints there were. */
    record End(long events, long checkpoints) implements ExportLine {
        @Override
        public String text() {
            return "{\"events\":" + events + ",\"checkpoints\":" + checkpoints + "}";
        }
    }

    /**
     * Reads a line, without its line feed.
     *
     * @throws Malformed not a line of an export, or not in its only spelling
     */
    static ExportLine parse(byte[] bytes) {
        return ExportLines.parse(bytes);
    }
}

package io.partnerconnect.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a log says of itself: that it had so many leaves, and this root, at that time. Its text is that of a C2SP checkpoint. The origin is
 * the log's name and its epoch; two extension lines number the checkpoints, so that one that was left out shows, and say when.
 *
 * @param log the name of the log
 * @param epoch from 1; another one begins where a log could not go on from its last checkpoint
 * @param number from 0, one more than that of the checkpoint before, whatever the epoch
 * @param size how many leaves
 * @param at when the log was so, in microseconds
 */
public record Checkpoint(String log, long epoch, long number, long size, Hash root, Instant at) {
    private static final String NUMBER = "number ";
    private static final String TIME = "time ";
    private static final int LINES = 5;
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Checkpoint {
        if (epoch < 1 || number < 0 || size < 0) {
            throw new Malformed("has a number that cannot be");
        }
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws Malformed not such a text, or not in its only spelling
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        int slash = lines.isEmpty() ? -1 : lines.getFirst().lastIndexOf('/');
        if (lines.size() != LINES || slash < 0) {
            throw new Malformed("is not a checkpoint of five lines");
        }
        Checkpoint checkpoint = parse(lines, slash);
        if (!checkpoint.text().equals(text)) {
            throw new Malformed("is not in its only spelling");
        }
        return checkpoint;
    }

    private static Checkpoint parse(List<String> lines, int slash) {
        try {
            return new Checkpoint(
                    lines.get(0).substring(0, slash),
                    Long.parseLong(lines.get(0).substring(slash + 1)),
                    Long.parseLong(after(NUMBER, lines.get(3))),
                    Long.parseLong(lines.get(1)),
                    Hash.parse(lines.get(2)),
                    Instant.from(MICROS.parse(after(TIME, lines.get(4)))));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Malformed("has what is not a number or not a time");
        }
    }

    private static String after(String word, String line) {
        return line.startsWith(word) ? line.substring(word.length()) : "";
    }

    /** The text that is signed. */
    public String text() {
        return "%s/%d\n%d\n%s\n%s%d\n%s%s\n".formatted(log, epoch, size, root, NUMBER, number, TIME, MICROS.format(at));
    }
}

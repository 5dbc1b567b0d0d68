package io.partnerconnect.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of an export. There is one spelling for each: what was read, written again, must be what was there. */
final class ExportLines {
    private static final String INDEX = "{\"index\":";
    private static final String LEAF = ",\"leaf\":\"";
    private static final String EVENT = "\",\"event\":";
    private static final String NOTE = "{\"checkpoint\":\"";
    private static final String STRAY = "{\"stray\":";
    private static final int MOST_DIGITS = 18;
    private static final Pattern END = Pattern.compile("\\{\"events\":(\\d{1,18}),\"checkpoints\":(\\d{1,18})}");
    private static final Pattern HEAD = Pattern.compile("\\{\"export\":1,\"log\":\"([^\"\\\\]+)\"}");

    private ExportLines() {}

    static ExportLine parse(byte[] bytes) {
        String text = utf8(bytes);
        if (text.startsWith(INDEX)) {
            return event(
                    text); // cut into its parts without a rest: writing it again would say nothing new, a million times
        }
        ExportLine line = read(text);
        if (!line.text().equals(text)) {
            throw new Malformed("is not in its only spelling");
        }
        return line;
    }

    /** Reading what is not UTF-8 gives this character in its place. It may also stand for itself, which only the slower way can tell. */
    private static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes);
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("is not UTF-8");
        }
    }

    private static ExportLine read(String text) {
        if (text.startsWith(NOTE)) {
            return new ExportLine.Note(between(NOTE.length(), text, "\"}").replace("\\n", "\n"));
        }
        if (text.startsWith(STRAY)) {
            return new ExportLine.Stray(object(between(STRAY.length(), text, "}")));
        }
        Matcher end = END.matcher(text);
        if (end.matches()) {
            return new ExportLine.End(Long.parseLong(end.group(1)), Long.parseLong(end.group(2)));
        }
        Matcher head = HEAD.matcher(text);
        if (head.matches()) {
            return new ExportLine.Head(head.group(1));
        }
        throw notALine();
    }

    private static ExportLine event(String text) {
        int leaf = text.indexOf(LEAF);
        int event = text.indexOf(EVENT);
        if (leaf < 0 || event < leaf + LEAF.length() || leaf - INDEX.length() > MOST_DIGITS) {
            throw notALine();
        }
        String content = between(event + EVENT.length(), text, "}");
        return new ExportLine.Event(
                number(text.substring(INDEX.length(), leaf)),
                text.substring(leaf + LEAF.length(), event),
                content.equals("null") ? null : object(content));
    }

    private static String object(String content) {
        if (content.length() < 2 || !content.startsWith("{") || !content.endsWith("}")) {
            throw notALine();
        }
        return content;
    }

    /** At most 18 digits, and no zero before others. */
    private static long number(String digits) {
        boolean spelled = !digits.isEmpty() && (digits.length() == 1 || digits.charAt(0) != '0');
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            spelled &= '0' <= digit && digit <= '9';
            number = 10 * number + digit - '0';
        }
        if (!spelled) {
            throw notALine();
        }
        return number;
    }

    private static String between(int start, String text, String end) {
        if (!text.endsWith(end) || text.length() < start + end.length()) {
            throw notALine();
        }
        return text.substring(start, text.length() - end.length());
    }

    private static Malformed notALine() {
        return new Malformed("is not a line of an export");
    }
}

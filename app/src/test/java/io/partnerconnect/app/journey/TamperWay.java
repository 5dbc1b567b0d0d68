package io.partnerconnect.app.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One way to change a history.
 *
 * @param what what is changed
 * @param deed what is done to it
 * @param sql by a superuser: $1 stands for a place, $2 for another one, $3 for the number of a checkpoint, $4 for that of another one; empty where
 *     the lines of an export are changed
 */
record TamperWay(What what, Deed deed, String sql) {
    /** What can be changed. */
    enum What {
        ROW,
        LEAF,
        CHECKPOINT,
        EXPORT
    }

    /** What can be done to it. */
    enum Deed {
        EDIT,
        INSERT,
        DELETE,
        REORDER,
        TRUNCATE
    }

    private static final String OF_ROW = " WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)";
    private static final String EDITED = "regexp_replace(canonical, '\"phase\":\"(.)', '\"phase\":\"x')";
    private static final String HASHED = "sha256('\\x00'::bytea || convert_to(" + EDITED + ", 'UTF8'))";
    private static final String COPY =
            "INSERT INTO audit.event SELECT (jsonb_populate_record(e, jsonb_build_object(%s))).* FROM saved.event e"
                    + OF_ROW;

    /** Who knows how leaves are made lets them go with the row; the key that signs he does not have. */
    static final List<TamperWay> ALL = List.of(
            row(Deed.EDIT, "UPDATE audit.event SET actor = 'mallory'" + OF_ROW),
            row(Deed.EDIT, "UPDATE audit.event SET at = at + interval '1 microsecond'" + OF_ROW),
            row(Deed.EDIT, "UPDATE audit.event SET reason = 'x'" + OF_ROW),
            row(Deed.EDIT, "UPDATE audit.event SET canonical = " + EDITED + OF_ROW),
            row(Deed.EDIT, "UPDATE audit.event SET leaf = sha256(leaf)" + OF_ROW),
            row(
                    Deed.EDIT,
                    "UPDATE audit.event SET canonical = " + EDITED + ", leaf = " + HASHED + OF_ROW
                            + "; UPDATE audit.leaf l SET leaf = e.leaf FROM audit.event e WHERE e.event_id = l.event_id AND log_index = $1"),
            row(Deed.INSERT, COPY.formatted("'xid', '3', 'event_id', gen_random_uuid()")),
            row(Deed.INSERT, COPY.formatted("'recorded_at', e.recorded_at + interval '1 microsecond'")),
            row(
                    Deed.INSERT,
                    COPY.formatted("'xid', '3', 'event_id', '019ad0f2-6c3b-7a51-9d0c-5f2f6f7c1b11'")
                            + "; INSERT INTO audit.leaf SELECT max(log_index) + 1, '019ad0f2-6c3b-7a51-9d0c-5f2f6f7c1b11', min(leaf) FROM saved.leaf"
                            + "; UPDATE audit.checkpoint SET size = size + 1 WHERE number = (SELECT max(number) FROM saved.checkpoint)"),
            row(Deed.DELETE, "DELETE FROM audit.event" + OF_ROW),
            row(Deed.DELETE, "DELETE FROM audit.event" + OF_ROW + "; DELETE FROM audit.leaf WHERE log_index = $1"),
            row(
                    Deed.REORDER,
                    "DELETE FROM audit.event WHERE event_id IN (SELECT event_id FROM saved.leaf WHERE log_index IN ($1, $2));"
                            + " INSERT INTO audit.event SELECT (jsonb_populate_record(e, jsonb_build_object('event_id', o.event_id))).*"
                            + " FROM saved.leaf l JOIN saved.event e USING (event_id) JOIN saved.leaf o ON o.log_index = $1 + $2 - l.log_index"
                            + " WHERE l.log_index IN ($1, $2)"),
            row(Deed.TRUNCATE, "TRUNCATE audit.event"),
            leaf(Deed.EDIT, "UPDATE audit.leaf SET leaf = sha256(leaf) WHERE log_index = $1"),
            leaf(Deed.EDIT, "UPDATE audit.leaf SET event_id = gen_random_uuid() WHERE log_index = $1"),
            leaf(
                    Deed.INSERT,
                    "INSERT INTO audit.leaf SELECT max(log_index) + 1, gen_random_uuid(), min(leaf) FROM saved.leaf"
                            + "; UPDATE audit.checkpoint SET size = size + 1 WHERE number = (SELECT max(number) FROM saved.checkpoint)"),
            leaf(Deed.DELETE, "DELETE FROM audit.leaf WHERE log_index = $1"),
            leaf(
                    Deed.REORDER,
                    "DELETE FROM audit.leaf WHERE log_index IN ($1, $2); INSERT INTO audit.leaf SELECT $1 + $2 - log_index, event_id, leaf"
                            + " FROM saved.leaf WHERE log_index IN ($1, $2)"),
            leaf(Deed.TRUNCATE, "DELETE FROM audit.leaf WHERE log_index >= $1"),
            leaf(Deed.TRUNCATE, "TRUNCATE audit.leaf"),
            checkpoint(
                    Deed.EDIT,
                    "UPDATE audit.checkpoint SET note = translate(note, '0123456789', '1234567890') WHERE number = $3"),
            checkpoint(Deed.EDIT, "UPDATE audit.checkpoint SET root = sha256(root) WHERE number = $3"),
            checkpoint(Deed.EDIT, "UPDATE audit.checkpoint SET size = size + 1 WHERE number = $3"),
            checkpoint(Deed.EDIT, "UPDATE audit.checkpoint SET at = at - interval '1 hour' WHERE number = $3"),
            checkpoint(Deed.EDIT, "UPDATE audit.checkpoint SET epoch = 2 WHERE number = $3"),
            checkpoint(
                    Deed.INSERT,
                    "UPDATE audit.checkpoint SET number = number + 1000000 WHERE number > $3;"
                            + " UPDATE audit.checkpoint SET number = number - 999999 WHERE number > 999999;"
                            + " INSERT INTO audit.checkpoint SELECT $3 + 1, epoch, size, root, at, note FROM saved.checkpoint WHERE number = $3"),
            checkpoint(Deed.DELETE, "DELETE FROM audit.checkpoint WHERE number = $3"),
            checkpoint(
                    Deed.REORDER,
                    "DELETE FROM audit.checkpoint WHERE number IN ($3, $4); INSERT INTO audit.checkpoint"
                            + " SELECT $3 + $4 - number, epoch, size, root, at, note FROM saved.checkpoint WHERE number IN ($3, $4)"),
            checkpoint(Deed.TRUNCATE, "DELETE FROM audit.checkpoint WHERE number > $3"),
            checkpoint(Deed.TRUNCATE, "DELETE FROM audit.checkpoint"),
            checkpoint(
                    Deed.TRUNCATE,
                    "DELETE FROM audit.checkpoint WHERE number > $3;"
                            + " DELETE FROM audit.leaf WHERE log_index >= (SELECT size FROM saved.checkpoint WHERE number = $3);"
                            + " DELETE FROM audit.event WHERE event_id IN (SELECT event_id FROM saved.leaf"
                            + " WHERE log_index >= (SELECT size FROM saved.checkpoint WHERE number = $3))"),
            export(Deed.EDIT),
            export(Deed.INSERT),
            export(Deed.DELETE),
            export(Deed.REORDER),
            export(Deed.TRUNCATE));

    private static TamperWay row(Deed deed, String sql) {
        return new TamperWay(What.ROW, deed, sql);
    }

    private static TamperWay leaf(Deed deed, String sql) {
        return new TamperWay(What.LEAF, deed, sql);
    }

    private static TamperWay checkpoint(Deed deed, String sql) {
        return new TamperWay(What.CHECKPOINT, deed, sql);
    }

    private static TamperWay export(Deed deed) {
        return new TamperWay(What.EXPORT, deed, "");
    }

    /** The statements for places chosen by chance among those given, and checkpoints among so many. */
    String sql(Random random, List<Long> places, long checkpoints) {
        int place = random.nextInt(places.size());
        int other = (place + 1 + random.nextInt(places.size() - 1)) % places.size();
        long number = random.nextLong(checkpoints - 1);
        return sql.replace("$1", places.get(place).toString())
                .replace("$2", places.get(other).toString())
                .replace("$3", Long.toString(number))
                .replace("$4", Long.toString((number + 1 + random.nextLong(checkpoints - 1)) % checkpoints));
    }

    /** An export of which one line is changed, or one more or less is there. */
    List<String> changed(List<String> export, Random random) {
        List<String> lines = new ArrayList<>(export);
        int at = random.nextInt(lines.size());
        switch (deed) {
            case EDIT -> lines.set(at, edited(lines.get(at), random));
            case INSERT -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case DELETE -> lines.remove(at);
            case REORDER -> Collections.swap(lines, at, (at + 1 + random.nextInt(lines.size() - 1)) % lines.size());
            case TRUNCATE -> lines.subList(at, lines.size()).clear();
        }
        return lines;
    }

    private static String edited(String line, Random random) {
        int at = random.nextInt(line.length());
        char other = line.charAt(at) == 'x' ? 'y' : 'x';
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}

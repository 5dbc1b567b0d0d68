package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Hash;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of the history's tables as values. */
final class HistoryColumns {
    /** What {@link #unsealed} and {@link #line} read of an event. */
    static final String OF_EVENT =
            "e.event_id, e.at, e.phase, e.action, e.actor_kind, e.actor, e.subject_kind, e.subject_id, e.workspace, e.partner,"
                    + " e.operation_id, e.part_of, e.settles, e.reason, e.ticket, e.outcome, e.code, e.result, e.details,"
                    + " e.suppressed, e.canonical, e.leaf, e.mac";

    private static final int HASH = 32;

    private HistoryColumns() {}

    static Unsealed unsealed(ResultSet row, Seals seals) throws SQLException {
        String canonical = row.getString("canonical");
        Hash leaf = Seals.leaf(canonical);
        boolean authentic = canonical.equals(CanonicalEvent.of(row))
                && Arrays.equals(leaf.bytes(), row.getBytes("leaf"))
                && seals.isMac(canonical, row.getBytes("mac"));
        return new Unsealed(new AuditEventId(row.getObject("event_id", UUID.class)), leaf, authentic);
    }

    /**
     * What is there, so that whatever was changed shows: the text, or what the columns say where the text is as it was; the hash that was
     * sealed, or the event's own where only that is another.
     */
    static ExportLine.Event line(ResultSet row) throws SQLException {
        long index = row.getLong("log_index");
        Hash sealed = Hash.of(row.getBytes("sealed"));
        String canonical = row.getString("canonical");
        if (canonical == null) {
            return new ExportLine.Event(index, sealed.toString(), null);
        }
        String content = Seals.leaf(canonical).equals(sealed) ? CanonicalEvent.of(row) : canonical;
        Hash leaf = Seals.leaf(content).equals(sealed) ? Hash.of(row.getBytes("leaf")) : sealed;
        return new ExportLine.Event(index, leaf.toString(), content);
    }

    static HistoryEpoch epoch(ResultSet row) throws SQLException {
        return new HistoryEpoch(
                row.getLong("epoch"),
                row.getLong("first_size"),
                row.getString("epoch_database"),
                Columns.instant(row, "opened_at"),
                new Actor(Actor.Kind.valueOf(row.getString("opened_by_kind")), row.getString("opened_by")));
    }

    static HistoryHead head(ResultSet row) throws SQLException {
        return new HistoryHead(
                row.getLong("number"),
                new Frontier(row.getLong("size"), hashes(row.getBytes("frontier"))),
                Columns.instant(row, "head_at"));
    }

    /** From the columns alone; the name of the log is only in the note. */
    static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        String note = row.getString("note");
        return new SignedCheckpoint(
                new Checkpoint(
                        log(note),
                        row.getLong("epoch"),
                        row.getLong("number"),
                        row.getLong("size"),
                        Hash.of(row.getBytes("root")),
                        Columns.instant(row, "at")),
                note);
    }

    /**
     * The same for export. Where the columns and the note do not say the same, both are shown: one of them is not what was signed, and only who
     * has the key can tell which.
     */
    static List<SignedCheckpoint> shown(ResultSet row) throws SQLException {
        SignedCheckpoint kept = checkpoint(row);
        String text = kept.checkpoint().text();
        String note = kept.note();
        if (note.startsWith(text + "\n")) {
            return List.of(kept);
        }
        String signatures = note.substring(Math.max(0, note.lastIndexOf("\n\n") + 1));
        return List.of(kept, new SignedCheckpoint(kept.checkpoint(), text + signatures));
    }

    private static String log(String note) {
        String origin = note.lines().findFirst().orElse("");
        return origin.substring(0, Math.max(0, origin.lastIndexOf('/')));
    }

    static byte[] bytes(List<Hash> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        hashes.forEach(hash -> all.writeBytes(hash.bytes()));
        return all.toByteArray();
    }

    private static List<Hash> hashes(byte @Nullable [] all) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; all != null && at < all.length; at += HASH) {
            hashes.add(Hash.of(Arrays.copyOfRange(all, at, at + HASH)));
        }
        return hashes;
    }
}

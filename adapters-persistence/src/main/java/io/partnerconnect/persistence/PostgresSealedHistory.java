package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The history as it was sealed, in {@code audit.checkpoint}, {@code audit.leaf} and {@code audit.subtree}. */
@ApplicationScoped
class PostgresSealedHistory implements SealedHistory {
    private static final String CHECKPOINT = "SELECT number, epoch, size, root, at, note FROM audit.checkpoint ";
    private static final String PAGE = CHECKPOINT + "WHERE number < ? ORDER BY number DESC LIMIT ?";
    private static final String LATEST = CHECKPOINT + "ORDER BY number DESC LIMIT 1";
    private static final String FIND = CHECKPOINT + "WHERE number = ?";
    private static final String COVERING = CHECKPOINT + "WHERE size >= ? ORDER BY size, number LIMIT 1";
    private static final String PLACE = "SELECT log_index FROM audit.leaf WHERE event_id = ?";
    private static final String LEAVES =
            "SELECT leaf AS hash FROM audit.leaf WHERE log_index >= ? AND log_index < ? ORDER BY log_index";
    private static final String SUBTREES =
            "SELECT hash FROM audit.subtree WHERE level = ? AND position >= ? AND position < ? ORDER BY position";

    private final Jdbc jdbc;

    PostgresSealedHistory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<SignedCheckpoint> checkpoints(PageRequest page) {
        long before = page.after() == null ? Long.MAX_VALUE : Cursors.numberOf(page.after());
        List<SignedCheckpoint> more = all(PAGE, before, page.size() + 1);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        long last = more.get(page.size() - 1).checkpoint().number();
        return new Page<>(more.subList(0, page.size()), Cursors.of(String.valueOf(last)));
    }

    @Override
    public Optional<SignedCheckpoint> latest() {
        return all(LATEST).stream().findFirst();
    }

    @Override
    public Optional<SignedCheckpoint> checkpoint(long number) {
        return all(FIND, number).stream().findFirst();
    }

    @Override
    public Optional<SignedCheckpoint> covering(long size) {
        return all(COVERING, size).stream().findFirst();
    }

    private List<SignedCheckpoint> all(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                List<SignedCheckpoint> checkpoints = new ArrayList<>();
                while (rows.next()) {
                    checkpoints.add(HistoryColumns.checkpoint(rows));
                }
                return checkpoints;
            }
        });
    }

    @Override
    public OptionalLong place(AuditEventId event) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, PLACE, event.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong("log_index")) : OptionalLong.empty();
            }
        });
    }

    @Override
    public List<Hash> subtrees(int level, long first, int count) {
        List<Hash> hashes =
                level == 0 ? hashes(LEAVES, first, first + count) : hashes(SUBTREES, level, first, first + count);
        if (hashes.size() != count) {
            throw new IllegalStateException("of " + count + " hashes of the history at level " + level + " from "
                    + first + " on there are " + hashes.size());
        }
        return hashes;
    }

    private List<Hash> hashes(String sql, Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                List<Hash> hashes = new ArrayList<>();
                while (rows.next()) {
                    hashes.add(Hash.of(rows.getBytes("hash")));
                }
                return hashes;
            }
        });
    }
}

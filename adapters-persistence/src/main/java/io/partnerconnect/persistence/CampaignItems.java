package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Tally;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pca.campaign_item}, each seen together with its operation. */
final class CampaignItems {
    private static final String INSERT = """
            INSERT INTO pca.campaign_item (campaign_id, position, wave, workspace, partner, operation_id)
            SELECT ?, * FROM unnest(?::text[]::integer[], ?::text[]::integer[], ?::text[], ?::text[], ?::text[]::uuid[])""";

    /**
     * One whose operation is there is as far as that, whatever was written of the item. One that waits for the partner, or for time to
     * pass, has done all it can. An item that was begun always has its operation.
     */
    private static final String STATUS = """
            CASE WHEN o.state IN ('HELD', 'FAILED', 'CANCELLED') THEN 'FAILED'
                 WHEN o.state = 'SUCCEEDED' OR o.waits_for <> 'SETTLEMENT' THEN 'DONE'
                 WHEN o.state IS NOT NULL THEN 'UNDER_WAY'
                 WHEN i.state = 'REFUSED' THEN 'FAILED'
                 ELSE i.state END""";

    private static final String FROM =
            " FROM pca.campaign_item AS i LEFT JOIN pca.operation AS o ON o.id = i.operation_id WHERE i.campaign_id = ?";
    private static final String TALLIES = "SELECT wave, status, count(*) AS many FROM (SELECT i.wave, " + STATUS
            + " AS status" + FROM + ") AS of_all GROUP BY wave, status";
    private static final String SELECT = "SELECT i.position, i.wave, i.workspace, i.partner, i.operation_id, " + STATUS
            + " AS status, CASE WHEN o.id IS NULL THEN i.code ELSE o.code END AS code, i.tried_since" + FROM;
    private static final String PAGE = SELECT + " AND i.position > ? ORDER BY i.position LIMIT ?";
    private static final String DUE = SELECT
            + " AND i.state = 'PENDING' AND i.wave = ? AND (i.next_try IS NULL OR i.next_try <= ?) ORDER BY i.position LIMIT ?";

    private static final String CHANGE = """
            UPDATE pca.campaign_item AS i SET state = r.state, code = r.code, next_try = r.next_try,
                tried_since = coalesce(i.tried_since, ?)
            FROM unnest(?::text[]::integer[], ?::text[], ?::text[], ?::text[]::timestamptz[])
                AS r (position, state, code, next_try)
            WHERE i.campaign_id = ? AND i.position = r.position AND i.state = 'PENDING'""";
    private static final String SKIP =
            "UPDATE pca.campaign_item SET state = 'SKIPPED' WHERE campaign_id = ? AND state = 'PENDING'";

    private CampaignItems() {}

    static void add(Connection connection, OperationId campaign, List<CampaignItem> items) throws SQLException {
        try (PreparedStatement insert = Parameters.prepare(
                connection,
                INSERT,
                campaign.value(),
                each(items, CampaignItem::position),
                each(items, CampaignItem::wave),
                each(items, item -> item.connection().workspace().value()),
                each(items, item -> item.connection().partner().value()),
                each(items, CampaignItem::operation))) {
            insert.executeUpdate();
        }
    }

    private static List<?> each(List<CampaignItem> items, Function<CampaignItem, Object> value) {
        return items.stream().map(value).toList();
    }

    static SortedMap<Integer, Tally> tallies(Connection connection, OperationId campaign) throws SQLException {
        SortedMap<Integer, Tally> waves = new TreeMap<>();
        try (PreparedStatement query = Parameters.prepare(connection, TALLIES, campaign.value());
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                CampaignItem.Status status = CampaignItem.Status.valueOf(rows.getString("status"));
                waves.merge(rows.getInt("wave"), tally(status, rows.getLong("many")), Tally::plus);
            }
        }
        return waves;
    }

    private static Tally tally(CampaignItem.Status status, long many) {
        return switch (status) {
            case PENDING -> new Tally(many, 0, 0, 0, 0);
            case UNDER_WAY -> new Tally(0, many, 0, 0, 0);
            case DONE -> new Tally(0, 0, many, 0, 0);
            case FAILED -> new Tally(0, 0, 0, many, 0);
            case SKIPPED -> new Tally(0, 0, 0, 0, many);
        };
    }

    static List<CampaignItem> page(Connection connection, OperationId campaign, int after, int most)
            throws SQLException {
        return read(connection, PAGE, campaign.value(), after, most);
    }

    static List<CampaignItem> due(Connection connection, OperationId campaign, int wave, Instant now, int most)
            throws SQLException {
        return read(connection, DUE, campaign.value(), wave, now, most);
    }

    /** What was settled already stays as it is. */
    static void change(Connection connection, OperationId campaign, List<ItemResult> results, Instant now)
            throws SQLException {
        List<Written> rows = results.stream().map(Written::from).toList();
        try (PreparedStatement update = Parameters.prepare(
                connection,
                CHANGE,
                now,
                rows.stream().map(Written::position).toList(),
                rows.stream().map(Written::state).toList(),
                rows.stream().map(Written::code).toList(),
                rows.stream().map(Written::next).toList(),
                campaign.value())) {
            update.executeUpdate();
        }
    }

    /** What came of an item, as its columns. */
    private record Written(
            int position,
            String state,
            @Nullable String code,
            @Nullable Instant next) {
        static Written from(ItemResult result) {
            return switch (result) {
                case ItemResult.Begun(var position) -> new Written(position, "BEGUN", null, null);
                case ItemResult.Refused(var position, var code) -> new Written(position, "REFUSED", code, null);
                case ItemResult.Later(var position, var code, var next) -> new Written(position, "PENDING", code, next);
            };
        }
    }

    static void skip(Connection connection, OperationId campaign) throws SQLException {
        try (PreparedStatement update = Parameters.prepare(connection, SKIP, campaign.value())) {
            update.executeUpdate();
        }
    }

    private static List<CampaignItem> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<CampaignItem> items = new ArrayList<>();
            while (rows.next()) {
                items.add(new CampaignItem(
                        rows.getInt("position"),
                        rows.getInt("wave"),
                        new ConnectionName(
                                new WorkspaceName(rows.getString("workspace")),
                                new PartnerKey(rows.getString("partner"))),
                        new OperationId(rows.getObject("operation_id", UUID.class)),
                        CampaignItem.Status.valueOf(rows.getString("status")),
                        rows.getString("code"),
                        Columns.time(rows, "tried_since")));
            }
            return items;
        }
    }
}

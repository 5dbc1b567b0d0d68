package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores by workspace, partner, both or neither, added up in the database. Accounts are of no workspace, which is written as an empty one. */
final class HygieneScores {
    private static final TypeReference<List<Hygiene.Lost>> LOST = new TypeReference<>() {};

    private static final String POINTS = IntStream.range(0, InventoryRows.SEVERITIES.size())
            .mapToObj(i -> "WHEN " + (i + 1) + " THEN "
                    + InventoryRows.SEVERITIES.get(i).points())
            .collect(Collectors.joining(" ", "CASE severity ", " END"));

    /** {@code %1$s}, {@code %2$s}: what is told together; {@code %3$s}: by when an acknowledgement holds; {@code %5$s}: whether accounts count;
     * {@code %6$s}: whose are seen. */
    private static final String SCORES = """
            (WITH connection AS (
                SELECT k.workspace, k.partner FROM pca.known_connection AS k JOIN pca.workspace AS w ON w.name = k.workspace
                WHERE k.until IS NULL%6$s
                UNION ALL SELECT * FROM (SELECT '' AS workspace, unnest(a.partners) AS partner FROM pca.account_assessment AS a WHERE %5$s) AS k
                WHERE true%6$s),
            open AS (
                SELECT coalesce(workspace, '') AS workspace, partner, kind, count(*) AS findings, sum(%4$s) AS points FROM pca.finding
                WHERE closed_at IS NULL AND coalesce(acknowledged_until <= '%3$s', true) GROUP BY 1, partner, kind),
            score AS (
                SELECT c.workspace, c.partner, greatest(0, 100 - coalesce(sum(o.points), 0)) AS score
                FROM connection AS c LEFT JOIN open AS o USING (workspace, partner) GROUP BY c.workspace, c.partner),
            lost AS (
                SELECT of_workspace, of_partner, json_agg(json_build_object('kind', kind, 'findings', findings, 'points', points)
                    ORDER BY points DESC, kind COLLATE "C") AS lost
                FROM (SELECT %1$s AS of_workspace, %2$s AS of_partner, kind, sum(findings) AS findings, sum(points) AS points
                    FROM connection JOIN open USING (workspace, partner) GROUP BY 1, 2, 3) AS kinds GROUP BY 1, 2)
            SELECT g.of_workspace COLLATE "C", g.of_partner COLLATE "C", g.score, g.connections, g.accounts, coalesce(l.lost, '[]') AS lost
            FROM (SELECT %1$s AS of_workspace, %2$s AS of_partner, floor(avg(score)) AS score, count(*) FILTER (WHERE workspace <> '') AS connections,
                    count(*) FILTER (WHERE workspace = '') AS accounts
                FROM score GROUP BY 1, 2) AS g
            LEFT JOIN lost AS l USING (of_workspace, of_partner)) AS scores WHERE true""";

    private HygieneScores() {}

    static Page<Hygiene> page(Connection connection, Sight sight, Hygiene.By by, Instant now, PageRequest request)
            throws SQLException {
        Narrowing seen = Narrowing.to(sight, "k.workspace", "k.partner");
        IndexOrder order = new IndexOrder(
                "hygiene-" + by,
                scores(by, now, seen.and()),
                List.of(IndexOrder.Key.text("of_workspace"), IndexOrder.Key.text("of_partner")),
                false);
        return narrowed(new Scan(order), seen).page(connection, "", request, HygieneScores::hygiene);
    }

    /** Its placeholders come twice, and before all others: for connections and for accounts. */
    private static Scan narrowed(Scan scan, Narrowing seen) {
        return scan.within("true", seen.values().toArray())
                .within("true", seen.values().toArray());
    }

    private static String scores(Hygiene.By by, Instant now, String seen) {
        return switch (by) {
            case FLEET -> SCORES.formatted("''::text", "''::text", now, POINTS, true, seen);
            case WORKSPACE -> SCORES.formatted("workspace", "''::text", now, POINTS, false, seen);
            case PARTNER -> SCORES.formatted("''::text", "partner", now, POINTS, true, seen);
            case CONNECTION -> SCORES.formatted("workspace", "partner", now, POINTS, false, seen);
        };
    }

    private static Hygiene hygiene(ResultSet row) throws SQLException {
        String workspace = row.getString("of_workspace");
        String partner = row.getString("of_partner");
        return new Hygiene(
                workspace.isEmpty() ? null : new WorkspaceName(workspace),
                partner.isEmpty() ? null : new PartnerKey(partner),
                row.getInt("score"),
                row.getInt("connections"),
                row.getInt("accounts"),
                InventoryRows.json(row.getString("lost"), LOST));
    }
}

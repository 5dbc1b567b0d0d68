package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventFact;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes events down, in {@code pca.outbound_event}, in the transaction of what happened: neither is there without the other. While there
 * is no webhook nobody will ever be told of an event, and it is not written.
 */
final class Outbox {
    private static final String SOMEBODY = " EXISTS (SELECT FROM pca.webhook)";
    private static final String INSERT =
            "INSERT INTO pca.outbound_event (id, type, at, workspace, partner, facts) SELECT ";
    private static final String ADD =
            INSERT + "?::uuid, ?::text, ?::timestamptz, ?::text, ?::text, ?::jsonb WHERE" + SOMEBODY;

    /** What an operation is about is in its row, so that it need not be read first. One that is held already is not told of again. */
    private static final String OF_OPERATION = INSERT
            + "?::uuid, t.type, ?::timestamptz, o.workspace, o.partner, jsonb_strip_nulls(jsonb_build_object('"
            + EventFact.OPERATION_ID.field() + "', o.id, '" + EventFact.KIND.field() + "', o.kind, '"
            + EventFact.CAMPAIGN_ID.field() + "', o.campaign_id, '" + EventFact.CODE.field() + "', ?::text)) FROM "
            + OperationRows.WRITTEN
            + " CROSS JOIN pca.operation AS o CROSS JOIN (SELECT ?::text AS type) AS t WHERE o.id = ? AND NOT (o.state = 'HELD' AND t.type = '"
            + EventType.OPERATION_STOPPED.code() + "') AND" + SOMEBODY;

    private static final String SEVERITY = IntStream.range(0, InventoryRows.SEVERITIES.size())
            .mapToObj(i -> "WHEN " + (i + 1) + " THEN '" + InventoryRows.SEVERITIES.get(i) + "'")
            .collect(Collectors.joining(" ", "CASE severity ", " END"));

    private Outbox() {}

    /** The end of a statement: what it has done to findings, the rows of {@code source}, is told of. */
    static String ofFindings(EventType type, String source) {
        return INSERT + "gen_random_uuid(), '" + type.code() + "', at, workspace, partner, jsonb_build_object('"
                + EventFact.FINDING_ID.field() + "', id, '" + EventFact.FINDING.field() + "', kind, '"
                + EventFact.SEVERITY.field() + "', " + SEVERITY + ") FROM " + source + " WHERE" + SOMEBODY;
    }

    /** Writes events down within the transaction of the connection, for what is written by several statements. */
    static void add(Connection connection, List<OutboundEvent> events) throws SQLException {
        for (OutboundEvent event : events) {
            try (PreparedStatement insert = Parameters.prepare(
                    connection,
                    ADD,
                    event.id().value(),
                    event.type().code(),
                    event.at(),
                    Columns.map(event.workspace(), WorkspaceName::value),
                    Columns.map(event.partner(), PartnerKey::value),
                    EventColumns.json(event.facts()))) {
                insert.executeUpdate();
            }
        }
    }

    /** Adds to what is written of an operation, in the same statement, that it is told of. */
    static void addTo(OneStatement all, Lease lease, Progress progress, UUID id) {
        Optional<EventType> type = EventType.of(progress.state());
        if (type.isPresent()) {
            all.with(
                    "told",
                    OF_OPERATION,
                    id,
                    progress.at(),
                    OutboundEvent.code(progress.state()).orElse(null),
                    type.get().code(),
                    lease.operation().value());
        }
    }
}

package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditedActs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What was done in workspaces, put together from {@code audit.event}. */
@ApplicationScoped
class PostgresAuditedActs implements AuditedActs {
    private static final List<String> TOLD = Stream.of(Action.values())
            .filter(action -> !Deed.of(action).isEmpty())
            .map(Action::code)
            .toList();

    private static final UUID FIRST = new UUID(0, 0);

    private static final String WITHIN = """
            SELECT i.event_id, i.operation_id, i.at AS intended_at, i.action, i.actor_kind, i.actor, i.subject_kind, i.subject_id,
                i.workspace, i.partner, o.at AS concluded_at, o.outcome, o.result, s.code AS settlement
            FROM audit.event AS i
            LEFT JOIN audit.conclusion AS c ON c.operation_id = i.operation_id
            LEFT JOIN audit.event AS o ON o.event_id = c.event_id
            LEFT JOIN audit.settlement AS t ON t.operation_id = i.operation_id
            LEFT JOIN audit.event AS s ON s.event_id = t.event_id
            WHERE i.phase = 'INTENT' AND i.workspace = ? AND i.action = ANY (?::text[])
              AND i.at >= ? AND i.at < ? AND (i.at, i.event_id) > (?, ?::uuid)
            ORDER BY i.at, i.event_id
            LIMIT ?""";

    private final Jdbc jdbc;

    PostgresAuditedActs(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** An act, and the intent it was read from. */
    private record Read(Act act, UUID intent) {}

    @Override
    public Page<Act> within(WorkspaceName workspace, Period period, PageRequest page) {
        EventPlace after = EventPlace.after(page, period.from());
        List<Read> more = jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(
                            connection,
                            WITHIN,
                            workspace.value(),
                            TOLD,
                            period.from(),
                            period.until(),
                            after.at(),
                            intent(after),
                            page.size() + 1);
                    ResultSet rows = query.executeQuery()) {
                List<Read> acts = new ArrayList<>();
                while (rows.next()) {
                    acts.add(new Read(act(workspace, rows), rows.getObject("event_id", UUID.class)));
                }
                return acts;
            }
        });
        return EventPlace.cut(
                        more,
                        page.size(),
                        read -> new EventPlace(
                                read.act().intendedAt(), read.intent().toString()))
                .map(Read::act);
    }

    private static UUID intent(EventPlace after) {
        try {
            return after.key().isEmpty() ? FIRST : UUID.fromString(after.key());
        } catch (IllegalArgumentException e) {
            throw Cursors.notOurs();
        }
    }

    private static Act act(WorkspaceName workspace, ResultSet row) throws SQLException {
        return new Act(
                new OperationId(row.getObject("operation_id", UUID.class)),
                Action.of(row.getString("action")),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                new AuditSubject(
                        AuditSubject.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        workspace,
                        Columns.map(row.getString("partner"), PartnerKey::new)),
                Columns.instant(row, "intended_at"),
                Columns.time(row, "concluded_at"),
                Act.Certainty.of(
                        Columns.map(row.getString("outcome"), AuditEvent.OutcomeKind::valueOf),
                        Columns.map(row.getString("settlement"), Settlement::of)),
                row.getString("result"));
    }
}

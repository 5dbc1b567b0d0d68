package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approvals, in {@code pca.approval}. */
@ApplicationScoped
class PostgresApprovals implements Approvals {
    /** One that is open can be decided between the attempt to add another and the look at it. */
    private static final int ATTEMPTS = 3;

    private static final String OPEN_STILL = " AND expires_at > ?";
    private static final String EXPIRED =
            " AND (state = 'EXPIRED' OR (state IN ('REQUESTED', 'APPROVED') AND expires_at <= ?))";

    private final Jdbc jdbc;
    private final Ids ids;

    PostgresApprovals(Jdbc jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public Approval request(Approval requested) {
        return jdbc.together(Outage.DATABASE, connection -> {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (ApprovalRows.addUnlessOpen(connection, requested)) {
                    tell(connection, requested);
                    return requested;
                }
                Optional<Approval> open =
                        ApprovalRows.open(connection, requested.request().by(), requested.binding());
                if (open.isPresent()) {
                    return open.get();
                }
            }
            throw new Failure.Conflict(Clash.APPROVAL_CLOSED, "It is being decided at this moment; ask again.");
        });
    }

    private void tell(Connection connection, Approval approval) throws SQLException {
        Outbox.add(
                connection,
                OutboundEvent.of(new EventId(ids.next()), approval).stream().toList());
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return read(ApprovalRows.ALL + " WHERE id = ?", id.value()).stream().findFirst();
    }

    @Override
    public Page<Approval> list(ApprovalFilter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder(ApprovalRows.ALL + " WHERE true");
        List<Object> values = new ArrayList<>();
        if (filter.standing() != null) {
            standing(filter.standing(), filter, sql, values);
        }
        if (filter.workspace() != null) {
            sql.append(" AND ? = ANY (workspaces)");
            values.add(filter.workspace().value());
        }
        if (page.after() != null) {
            sql.append(" AND id < ?");
            values.add(idOf(page.after()));
        }
        sql.append(" ORDER BY id DESC LIMIT ?");
        values.add(page.size() + 1);
        List<Approval> more = read(sql.toString(), values.toArray());
        return more.size() <= page.size()
                ? new Page<>(more, null)
                : new Page<>(
                        more.subList(0, page.size()),
                        Cursors.of(more.get(page.size() - 1).id().toString()));
    }

    private static void standing(
            ApprovalFilter.Standing standing, ApprovalFilter filter, StringBuilder sql, List<Object> values) {
        switch (standing) {
            case EXPIRED -> {
                sql.append(EXPIRED);
                values.add(filter.asOf());
            }
            case REQUESTED, APPROVED -> {
                sql.append(" AND state = ?").append(OPEN_STILL);
                values.addAll(List.of(standing, filter.asOf()));
            }
            case REFUSED, WITHDRAWN, USED, GLASS_BROKEN, REVIEWED -> {
                sql.append(" AND state = ?");
                values.add(standing);
            }
        }
    }

    private static UUID idOf(Cursor cursor) {
        try {
            return UUID.fromString(Cursors.textOf(cursor));
        } catch (IllegalArgumentException e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public Optional<Approval> latest(Actor requester, ApprovalBinding binding) {
        return jdbc.each(Outage.DATABASE, connection -> ApprovalRows.latest(connection, requester, binding));
    }

    @Override
    public void decide(Approval before, Approval decided) {
        jdbc.together(Outage.DATABASE, connection -> {
            if (!ApprovalRows.decide(connection, before, decided)) {
                throw new Failure.Conflict(
                        Clash.APPROVAL_CLOSED,
                        "Approval " + before.id() + " is not as it was any more; nothing was decided.");
            }
            tell(connection, decided);
            return decided;
        });
    }

    @Override
    public List<Approval> unreviewed(int most) {
        return read(ApprovalRows.ALL + " WHERE state = 'GLASS_BROKEN' ORDER BY id LIMIT ?", most);
    }

    private List<Approval> read(String sql, Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> ApprovalRows.read(connection, sql, values));
    }
}

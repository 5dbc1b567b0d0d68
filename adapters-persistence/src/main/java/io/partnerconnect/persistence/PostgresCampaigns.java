package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Turn;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Campaigns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns and their items, in {@code pca.campaign} and {@code pca.campaign_item}. */
@ApplicationScoped
class PostgresCampaigns implements Campaigns {
    private final Jdbc jdbc;
    private final AuditWriter audit;

    PostgresCampaigns(Jdbc jdbc, AuditWriter audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public Admission begin(
            Campaign campaign, List<CampaignItem> items, @Nullable RequestKey key, @Nullable Warrant warrant) {
        return together(connection -> {
            Admission admission = audit.intend(connection, campaign.intent(key, warrant), Duration.ZERO);
            if (admission instanceof Admission.Begun) {
                CampaignRows.add(connection, campaign);
                CampaignItems.add(connection, campaign.id(), items);
            }
            return admission;
        });
    }

    @Override
    public Optional<Standing> find(Sight sight, OperationId id) {
        return together(connection -> {
            Optional<Campaign> found = CampaignRows.find(connection, sight, id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Standing(found.get(), CampaignItems.tallies(connection, id)));
        });
    }

    @Override
    public Page<Campaign> list(Sight sight, PageRequest page) {
        UUID after = Columns.map(page.after(), PostgresCampaigns::idOf);
        List<Campaign> more = together(connection -> CampaignRows.page(connection, sight, after, page.size() + 1));
        return more.size() <= page.size()
                ? new Page<>(more, null)
                : new Page<>(
                        more.subList(0, page.size()),
                        Cursors.of(more.get(page.size() - 1).id().toString()));
    }

    private static UUID idOf(Cursor cursor) {
        try {
            return UUID.fromString(Cursors.textOf(cursor));
        } catch (IllegalArgumentException e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public Page<CampaignItem> items(OperationId id, PageRequest page) {
        int after = page.after() == null ? -1 : positionOf(page.after());
        List<CampaignItem> more = together(connection -> CampaignItems.page(connection, id, after, page.size() + 1));
        return more.size() <= page.size()
                ? new Page<>(more, null)
                : new Page<>(
                        more.subList(0, page.size()),
                        Cursors.of(Integer.toString(more.get(page.size() - 1).position())));
    }

    private static int positionOf(Cursor cursor) {
        try {
            return Integer.parseInt(Cursors.textOf(cursor));
        } catch (NumberFormatException e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public Optional<Turn> take(String holder, Instant now, Duration time, int most) {
        return together(connection -> {
            Optional<CampaignRows.Taken> taken = CampaignRows.take(connection, holder, now, time);
            return taken.isEmpty() ? Optional.empty() : Optional.of(turn(connection, taken.get(), now, most));
        });
    }

    private static Turn turn(Connection connection, CampaignRows.Taken taken, Instant now, int most)
            throws SQLException {
        OperationId id = taken.campaign().id();
        Standing standing = new Standing(taken.campaign(), CampaignItems.tallies(connection, id));
        long room = most - standing.total().underWay();
        List<CampaignItem> due = standing.wave().isEmpty() || room <= 0
                ? List.of()
                : CampaignItems.due(connection, id, standing.wave().getAsInt(), now, (int) room);
        return new Turn(taken.lease(), standing, due);
    }

    @Override
    public void advance(Lease lease, List<ItemResult> results, CampaignState state, Instant now) {
        together(connection -> {
            if (!CampaignRows.advance(connection, lease, state)) {
                throw Leases.lost();
            }
            CampaignItems.change(connection, lease.operation(), results, now);
            conclude(connection, lease.operation(), state);
            return results;
        });
    }

    @Override
    public void steer(OperationId id, CampaignState state, Instant now) {
        together(connection -> {
            if (!CampaignRows.steer(connection, id, state)) {
                throw CampaignRows.find(connection, Sight.everything(), id).isEmpty()
                        ? new Failure.NotFound(Missing.CAMPAIGN, id.toString())
                        : new Failure.Conflict(Clash.NOT_NOW, "That cannot be done with the campaign: it has ended.");
            }
            if (state instanceof CampaignState.Cancelled) {
                CampaignItems.skip(connection, id);
            }
            conclude(connection, id, state);
            return state;
        });
    }

    /** One that was cancelled has begun well too: its request must not begin another. */
    private void conclude(Connection connection, OperationId id, CampaignState state) throws SQLException {
        switch (state) {
            case CampaignState.Running running -> {}
            case CampaignState.Paused paused -> {}
            case CampaignState.Ended ended ->
                audit.conclude(connection, id, new AuditOutcome.Succeeded(null), ended.at());
        }
    }

    private <T> T together(Jdbc.Work<T> work) {
        return jdbc.together(Outage.DATABASE, work);
    }
}

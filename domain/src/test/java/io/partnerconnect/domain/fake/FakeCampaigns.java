package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Tally;
import io.partnerconnect.domain.model.campaign.Turn;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Campaigns in memory, together with the operations and the audit in memory. */
public final class FakeCampaigns implements Campaigns {
    /** An item as it is kept: without what follows from its operation. */
    private record KeptItem(CampaignItem item, @Nullable Instant next) {}

    private static final class Kept {
        private Campaign campaign;
        private final List<KeptItem> items;
        private long fence;
        private @Nullable Instant heldUntil;
        private Instant lookedAt;

        private Kept(Campaign campaign, List<KeptItem> items) {
            this.campaign = campaign;
            this.items = items;
            this.lookedAt = campaign.startedAt();
        }

        private void become(CampaignState state) {
            campaign = new Campaign(campaign.id(), campaign.terms(), campaign.requester(), campaign.startedAt(), state);
            heldUntil = null;
        }
    }

    private final FakeDatabase database;
    private final FakeAuditLedger ledger;
    private final InstantSource clock;
    private final NavigableMap<String, Kept> campaigns = new TreeMap<>();

    /** {@code clock} is the database's. */
    public FakeCampaigns(FakeDatabase database, FakeAuditLedger ledger, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Admission begin(
            Campaign campaign, List<CampaignItem> items, @Nullable RequestKey key, @Nullable Warrant warrant) {
        return database.transaction(() -> {
            Optional<Admission> replayed = key == null ? Optional.empty() : ledger.replay(key, campaign.startedAt());
            if (replayed.isPresent()) {
                return replayed.get();
            }
            Admission admission = ledger.intend(campaign.intent(key, warrant), Duration.ZERO);
            List<KeptItem> kept = new ArrayList<>();
            items.forEach(item -> kept.add(new KeptItem(item, null)));
            campaigns.put(campaign.id().toString(), new Kept(campaign, kept));
            database.runningCampaigns.add(campaign.id());
            return admission;
        });
    }

    @Override
    public Optional<Standing> find(Sight sight, OperationId id) {
        return database.transaction(() -> Optional.ofNullable(campaigns.get(id.toString()))
                .filter(kept -> isWithin(kept, sight))
                .map(this::standing));
    }

    private Standing standing(Kept kept) {
        SortedMap<Integer, Tally> waves = new TreeMap<>();
        seen(kept).forEach(item -> waves.merge(item.wave(), tally(item.status()), Tally::plus));
        return new Standing(kept.campaign, waves);
    }

    private static Tally tally(CampaignItem.Status status) {
        return new Tally(
                status == CampaignItem.Status.PENDING ? 1 : 0,
                status == CampaignItem.Status.UNDER_WAY ? 1 : 0,
                status == CampaignItem.Status.DONE ? 1 : 0,
                status == CampaignItem.Status.FAILED ? 1 : 0,
                status == CampaignItem.Status.SKIPPED ? 1 : 0);
    }

    private List<CampaignItem> seen(Kept kept) {
        return kept.items.stream().map(each -> seen(each.item())).toList();
    }

    private CampaignItem seen(CampaignItem item) {
        FakeOperations.Kept operation = database.operations.get(item.operation().toString());
        return operation == null
                ? item
                : seen(
                        with(item, CampaignItem.Status.UNDER_WAY, null),
                        operation.operation().state());
    }

    private static CampaignItem seen(CampaignItem item, OperationState state) {
        return switch (state) {
            case OperationState.Succeeded succeeded -> with(item, CampaignItem.Status.DONE, null);
            case OperationState.Waiting(var what, var due) ->
                what == Wait.SETTLEMENT ? item : with(item, CampaignItem.Status.DONE, null);
            case OperationState.Held(var code) -> with(item, CampaignItem.Status.FAILED, code);
            case OperationState.Failed(var code, var at) -> with(item, CampaignItem.Status.FAILED, code);
            case OperationState.Cancelled cancelled -> with(item, CampaignItem.Status.FAILED, null);
            case OperationState.Undoing(var code, var due) -> with(item, CampaignItem.Status.UNDER_WAY, code);
            case OperationState.Running running -> item;
        };
    }

    private static CampaignItem with(CampaignItem item, CampaignItem.Status status, @Nullable String code) {
        return new CampaignItem(
                item.position(), item.wave(), item.connection(), item.operation(), status, code, item.triedSince());
    }

    @Override
    public Page<Campaign> list(Sight sight, PageRequest page) {
        return database.transaction(() -> {
            String before = FakePages.after(page);
            List<Campaign> rest = campaigns.descendingMap().values().stream()
                    .filter(kept -> isWithin(kept, sight))
                    .map(kept -> kept.campaign)
                    .filter(each -> before.isEmpty() || each.id().toString().compareTo(before) < 0)
                    .toList();
            return FakePages.cut(rest, each -> each.id().toString(), page.size());
        });
    }

    private static boolean isWithin(Kept kept, Sight sight) {
        return kept.items.stream().allMatch(item -> sight.covers(item.item.connection()))
                && kept.campaign.terms().selection().workspaces().stream().allMatch(sight::shows);
    }

    @Override
    public Page<CampaignItem> items(OperationId id, PageRequest page) {
        return database.transaction(() -> {
            Kept kept = campaigns.get(id.toString());
            List<CampaignItem> all = kept == null ? List.of() : seen(kept);
            return FakePages.page(all, item -> "%09d".formatted(item.position()), page);
        });
    }

    @Override
    public Optional<Turn> take(String holder, Instant now, Duration time, int most) {
        return database.transaction(() -> campaigns.values().stream()
                .filter(kept -> kept.campaign.state() instanceof CampaignState.Running)
                .filter(kept -> kept.heldUntil == null || !kept.heldUntil.isAfter(clock.instant()))
                .min(Comparator.comparing((Kept kept) -> kept.lookedAt)
                        .thenComparing(kept -> kept.campaign.id().toString()))
                .map(kept -> take(kept, now, time, most)));
    }

    private Turn take(Kept kept, Instant now, Duration time, int most) {
        kept.fence++;
        kept.heldUntil = clock.instant().plus(time);
        kept.lookedAt = now;
        Standing standing = standing(kept);
        long room = Math.max(0, most - standing.total().underWay());
        List<CampaignItem> due = kept.items.stream()
                .filter(each -> each.next() == null || !each.next().isAfter(now))
                .map(KeptItem::item)
                .filter(item -> item.status() == CampaignItem.Status.PENDING
                        && standing.wave().equals(OptionalInt.of(item.wave())))
                .limit(room)
                .toList();
        return new Turn(new Lease(kept.campaign.id(), kept.fence), standing, due);
    }

    @Override
    public void advance(Lease lease, List<ItemResult> results, CampaignState state, Instant now) {
        database.transaction(() -> ledger.together(() -> {
            Kept kept = campaigns.get(lease.operation().toString());
            if (kept == null || kept.fence != lease.fence() || kept.campaign.state() instanceof CampaignState.Ended) {
                throw new Failure.Conflict(Clash.LEASE_LOST, "Another replica conducts the campaign.");
            }
            results.forEach(result -> kept.items.set(
                    result.position(), after(kept.items.get(result.position()).item(), result, now)));
            conclude(kept, state);
            return kept;
        }));
    }

    private static KeptItem after(CampaignItem item, ItemResult result, Instant now) {
        CampaignItem tried = new CampaignItem(
                item.position(),
                item.wave(),
                item.connection(),
                item.operation(),
                item.status(),
                item.code(),
                item.triedSince() == null ? now : item.triedSince());
        return switch (result) {
            case ItemResult.Begun begun -> new KeptItem(with(tried, CampaignItem.Status.UNDER_WAY, null), null);
            case ItemResult.Refused(var position, var code) ->
                new KeptItem(with(tried, CampaignItem.Status.FAILED, code), null);
            case ItemResult.Later(var position, var code, var next) ->
                new KeptItem(with(tried, CampaignItem.Status.PENDING, code), next);
        };
    }

    @Override
    public void steer(OperationId id, CampaignState state, Instant now) {
        database.transaction(() -> ledger.together(() -> {
            Kept kept = campaigns.get(id.toString());
            if (kept == null) {
                throw new Failure.NotFound(Missing.CAMPAIGN, id.toString());
            }
            if (kept.campaign.state() instanceof CampaignState.Ended) {
                throw new Failure.Conflict(Clash.NOT_NOW, "The campaign has ended.");
            }
            kept.fence++;
            if (state instanceof CampaignState.Cancelled) {
                kept.items.replaceAll(each -> each.item().status() == CampaignItem.Status.PENDING
                        ? new KeptItem(
                                with(
                                        each.item(),
                                        CampaignItem.Status.SKIPPED,
                                        each.item().code()),
                                null)
                        : each);
            }
            conclude(kept, state);
            return kept;
        }));
    }

    private void conclude(Kept kept, CampaignState state) {
        if (state instanceof CampaignState.Ended ended) {
            ledger.conclude(kept.campaign.id(), new AuditOutcome.Succeeded(null), ended.at());
        }
        kept.become(state);
        if (state instanceof CampaignState.Running) {
            database.runningCampaigns.add(kept.campaign.id());
        } else {
            database.runningCampaigns.remove(kept.campaign.id());
        }
    }
}

package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Turn;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.partnerconnect.domain.port.out.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Conducts campaigns, one turn at a time. A replica that dies within its turn loses nothing: the operations it has begun go on, and the
 * next turn finds them.
 */
final class Conducting implements ConductCampaigns {
    /** How long other replicas leave a campaign alone that is being conducted. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final int AT_ONCE = 512;
    /** So many are begun in a turn that it is over before others may take the campaign. */
    private static final int A_TURN = 2 * AT_ONCE;

    private final Campaigns campaigns;
    private final BeginningItem beginning;
    private final InstantSource clock;
    private final Here here;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /** This replica, and how many items of a campaign may be under way at once. */
    record Here(String name, int most) {}

    Conducting(Campaigns campaigns, BeginningItem beginning, InstantSource clock, Here here) {
        this.campaigns = campaigns;
        this.beginning = beginning;
        this.clock = clock;
        this.here = here;
    }

    @Override
    public boolean conduct() {
        Optional<Turn> turn = campaigns.take(here.name(), clock.instant(), LEASE, here.most());
        turn.ifPresent(this::conduct);
        return turn.filter(taken -> !taken.due().isEmpty()).isPresent();
    }

    private void conduct(Turn turn) {
        CampaignState state = stateAfter(turn.standing(), clock.instant());
        Queue<RuntimeException> bugs = new ConcurrentLinkedQueue<>();
        List<ItemResult> results = state instanceof CampaignState.Running
                ? beginAll(
                        turn.standing().campaign(),
                        turn.due().stream().limit(A_TURN).toList(),
                        bugs)
                : List.of();
        try {
            campaigns.advance(turn.lease(), results, state, clock.instant());
        } catch (Failure.Conflict conflict) {
            if (conflict.clash() != Clash.LEASE_LOST) {
                throw conflict;
            }
        }
        if (!bugs.isEmpty()) {
            throw bugs.element();
        }
    }

    private static CampaignState stateAfter(Standing standing, Instant now) {
        if (standing.wave().isEmpty()) {
            return new CampaignState.Completed(now);
        }
        return standing.isFailing()
                ? new CampaignState.Paused(CampaignState.Paused.TOO_MANY_FAILURES)
                : standing.campaign().state();
    }

    private List<ItemResult> beginAll(Campaign campaign, List<CampaignItem> items, Queue<RuntimeException> bugs) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return items.stream()
                    .map(item -> CompletableFuture.supplyAsync(
                            () -> Urgency.BULK.during(() -> begin(campaign, item, bugs)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private ItemResult begin(Campaign campaign, CampaignItem item, Queue<RuntimeException> bugs) {
        room.acquireUninterruptibly();
        try {
            return beginning.begin(campaign, item);
        } catch (RuntimeException bug) { // it must not keep the other items from being begun; thrown once they are
            bugs.add(bug);
            return new ItemResult.Refused(item.position(), Step.INTERNAL_ERROR);
        } finally {
            room.release();
        }
    }
}

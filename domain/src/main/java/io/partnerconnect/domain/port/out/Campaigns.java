package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Turn;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns and their items. Each method is one transaction, together with what the audit has to say of it: the intent of a campaign when
 * it is begun, its outcome when it has ended.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>How far an item is follows from its operation, as that is when it is read.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface Campaigns {
    /**
     * Writes a campaign down with all its items, and claims the request key when there is one. The approval it is begun under, if any, is
     * used up in the same transaction, or its absence written down.
     *
     * @return {@code Begun}, or {@code Replayed} when the same request was made before
     * @throws Failure.Conflict {@code KEY_REUSED}: the key was used for another request; {@code APPROVAL_REQUIRED}: the approval cannot be
     *     used any more
     */
    Admission begin(Campaign campaign, List<CampaignItem> items, @Nullable RequestKey key, @Nullable Warrant warrant);

    Optional<Standing> find(Sight sight, OperationId id);

    /** The campaigns, newest first. */
    Page<Campaign> list(Sight sight, PageRequest page);

    /** The items of a campaign, by position; none when there is no such campaign. */
    Page<CampaignItem> items(OperationId id, PageRequest page);

    /**
     * Takes a running campaign that no replica holds, the one that was looked at longest ago, and the items of its first wave that has not
     * come to rest, as many as there is room for.
     *
     * @param time how long others leave it alone
     * @param most how many of a campaign's items may be under way at once
     */
    Optional<Turn> take(String holder, Instant now, Duration time, int most);

    /**
     * Writes down what came of a turn, and lets the campaign go.
     *
     * @throws Failure.Conflict {@code LEASE_LOST}: another replica has it by now, or somebody steered it; nothing was written
     */
    void advance(Lease lease, List<ItemResult> results, CampaignState state, Instant now);

    /**
     * Gives a campaign another state, whoever holds it. Of one that is cancelled the items that were not begun are skipped.
     *
     * @throws Failure.NotFound there is none of that id
     * @throws Failure.Conflict {@code NOT_NOW}: it has ended; nothing was written
     */
    void steer(OperationId id, CampaignState state, Instant now);
}

package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a campaign.
 *
 * @param position its place among all items, from 0
 * @param wave from 1
 * @param operation the operation that does it, or will: fixed from the start, so that it cannot be begun twice
 * @param code why it failed, or could not be begun yet
 * @param triedSince since when it has been tried to begin it; null before that
 */
public record CampaignItem(
        int position,
        int wave,
        ConnectionName connection,
        OperationId operation,
        Status status,
        @Nullable String code,
        @Nullable Instant triedSince) {
    /** How far it is. */
    public enum Status {
        /** It was not begun. */
        PENDING,
        /** Its operation goes on. */
        UNDER_WAY,
        /** Its operation has done all it can: it succeeded, or waits for the partner or for time to pass. */
        DONE,
        /** It was refused, it failed, or a person has to decide. */
        FAILED,
        /** The campaign was cancelled before it was begun. */
        SKIPPED
    }
}

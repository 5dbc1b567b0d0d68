package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done, why, and under which id.
 *
 * @param reason why; null where none is asked for
 * @param ticket a reference of the caller's own; null when he gave none
 * @param key null where a repetition does no harm
 * @param campaign the campaign it is part of; null when it stands alone
 */
public record Mandate(
        OperationId operation,
        Actor actor,
        @Nullable Reason reason,
        @Nullable Ticket ticket,
        @Nullable RequestKey key,
        @Nullable OperationId campaign) {
    /** What stands alone. */
    public Mandate(
            OperationId operation,
            Actor actor,
            @Nullable Reason reason,
            @Nullable Ticket ticket,
            @Nullable RequestKey key) {
        this(operation, actor, reason, ticket, key, null);
    }
}

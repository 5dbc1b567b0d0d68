package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.approval.Warrant;
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
 * @param warrant by what right it is done although it needs an approval; null where it needs none, or none is known of yet
 */
public record Mandate(
        OperationId operation,
        Actor actor,
        @Nullable Reason reason,
        @Nullable Ticket ticket,
        @Nullable RequestKey key,
        @Nullable OperationId campaign,
        @Nullable Warrant warrant) {
    /** What needs no approval. */
    public Mandate(
            OperationId operation,
            Actor actor,
            @Nullable Reason reason,
            @Nullable Ticket ticket,
            @Nullable RequestKey key,
            @Nullable OperationId campaign) {
        this(operation, actor, reason, ticket, key, campaign, null);
    }

    /** What stands alone. */
    public Mandate(
            OperationId operation,
            Actor actor,
            @Nullable Reason reason,
            @Nullable Ticket ticket,
            @Nullable RequestKey key) {
        this(operation, actor, reason, ticket, key, null);
    }

    /** The same by that right. */
    public Mandate by(@Nullable Warrant right) {
        return new Mandate(operation, actor, reason, ticket, key, campaign, right);
    }
}

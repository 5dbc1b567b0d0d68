package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events a webhook is for: those of these types, at least one.
 *
 * @param workspace only those about this workspace; null for all
 * @param partner only those about this partner; null for all
 */
public record EventSelection(
        Set<EventType> types,
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner) {
    public EventSelection {
        types = Set.copyOf(types);
        if (types.isEmpty()) {
            throw new Failure.Invalid("event_types", "must name at least one type");
        }
    }

    public boolean includes(OutboundEvent event) {
        return types.contains(event.type())
                && (workspace == null || workspace.equals(event.workspace()))
                && (partner == null || partner.equals(event.partner()));
    }
}

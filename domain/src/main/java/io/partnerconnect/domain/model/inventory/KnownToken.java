package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;

/** A token of the fleet, as the latest reading showed that did show it. */
public record KnownToken(ObservedToken seen, Presence presence) {
    /** {@code GONE} once two readings did not show it. */
    public TokenState stateAt(Instant now) {
        return presence.isGone() ? TokenState.GONE : seen.token().stateAt(now);
    }
}

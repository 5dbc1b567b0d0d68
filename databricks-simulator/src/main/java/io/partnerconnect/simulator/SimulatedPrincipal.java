package io.partnerconnect.simulator;

import io.partnerconnect.simulator.state.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service principal as it truly is at the moment of asking.
 *
 * @param scimId names it in SCIM paths
 * @param applicationId names it everywhere else; also its OAuth client id
 * @param externalId null when it has none
 */
public record SimulatedPrincipal(
        String scimId,
        String applicationId,
        String displayName,
        boolean active,
        Set<String> entitlements,
        @Nullable String externalId) {

    static SimulatedPrincipal of(Principal principal) {
        String displayName = principal.displayName();
        return new SimulatedPrincipal(
                Long.toString(principal.id()),
                principal.name(),
                displayName == null ? "" : displayName,
                principal.active(),
                principal.entitlements(),
                principal.externalId());
    }
}

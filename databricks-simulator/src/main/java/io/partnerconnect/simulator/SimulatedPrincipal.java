package io.partnerconnect.simulator;

import io.partnerconnect.simulator.state.Principal;
import java.util.Set;

/**
 * A service principal as it truly is at the moment of asking.
 *
 * @param scimId names it in SCIM paths
 * @param applicationId names it everywhere else; also its OAuth client id
 */
public record SimulatedPrincipal(
        String scimId, String applicationId, String displayName, boolean active, Set<String> entitlements) {

    static SimulatedPrincipal of(Principal principal) {
        String displayName = principal.displayName();
        return new SimulatedPrincipal(
                Long.toString(principal.id()),
                principal.name(),
                displayName == null ? "" : displayName,
                principal.active(),
                principal.entitlements());
    }
}

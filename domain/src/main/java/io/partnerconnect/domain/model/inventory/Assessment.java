package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ScimId;
import java.util.List;
import java.util.Map;

/**
 * What a reading means.
 *
 * @param partners whose the service principals are, as far as they are a partner's
 */
public record Assessment(Map<ScimId, PartnerKey> partners, List<FleetConnection> connections, List<Found> findings) {
    public static final Assessment NOTHING = new Assessment(Map.of(), List.of(), List.of());

    public Assessment {
        partners = Map.copyOf(partners);
        connections = List.copyOf(connections);
        findings = List.copyOf(findings);
    }
}

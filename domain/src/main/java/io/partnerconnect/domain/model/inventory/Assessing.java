package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ScimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is seen of the connections of a workspace, as what it means: one pure function. */
public final class Assessing {
    private Assessing() {}

    /** {@code partners}: whose the workspace's service principals are. */
    public static Assessment of(
            Map<ScimId, PartnerKey> partners, Collection<Circumstances> connections, FindingTerms terms) {
        List<FleetConnection> assessed = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Circumstances seen : connections) {
            List<Found> its = ConnectionFindings.of(seen, terms);
            found.addAll(its);
            ConnectionName name = seen.name();
            FleetConnection.of(name, seen.tile(), its).ifPresent(assessed::add);
        }
        return new Assessment(partners, assessed, found);
    }
}

package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.partner.PartnerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two workspaces beside each other, partner by partner. */
public record Comparison(List<Line> lines) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * A partner in both.
     *
     * @param here null when there is nothing of it in the one
     * @param there null when there is nothing of it in the other
     */
    public record Line(
            PartnerKey partner,
            @Nullable FleetConnection here,
            @Nullable FleetConnection there) {
        /** Whether both are in the same state, and the same is found in them. */
        public boolean same() {
            return here != null
                    && there != null
                    && here.state() == there.state()
                    && here.reaches() == there.reaches()
                    && here.findings().equals(there.findings());
        }
    }

    public static Comparison of(List<FleetConnection> here, List<FleetConnection> there) {
        SortedMap<PartnerKey, FleetConnection> one = byPartner(here);
        SortedMap<PartnerKey, FleetConnection> other = byPartner(there);
        SortedMap<PartnerKey, FleetConnection> all = new TreeMap<>(one);
        all.putAll(other);
        List<Line> lines = new ArrayList<>();
        all.keySet().forEach(partner -> lines.add(new Line(partner, one.get(partner), other.get(partner))));
        return new Comparison(lines);
    }

    private static SortedMap<PartnerKey, FleetConnection> byPartner(List<FleetConnection> connections) {
        SortedMap<PartnerKey, FleetConnection> all = new TreeMap<>();
        connections.forEach(connection -> all.put(connection.name().partner(), connection));
        return all;
    }
}

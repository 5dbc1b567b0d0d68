package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL warehouses and clusters of a workspace that carry a partner's name. */
public final class PartnerCompute {
    private final WorkspaceCompute compute;

    public PartnerCompute(WorkspaceCompute compute) {
        this.compute = compute;
    }

    /** Reads a list of each kind that one of the partners has: two calls at most. */
    public List<ComputeResource> of(Workspace workspace, Collection<Partner> partners) {
        List<ComputeResource> found = new ArrayList<>();
        Set<String> warehouses = names(partners, Compute.SQL_WAREHOUSE);
        Set<String> clusters = names(partners, Compute.CLUSTER);
        if (!warehouses.isEmpty()) {
            found.addAll(compute.warehouses(workspace, warehouses));
        }
        if (!clusters.isEmpty()) {
            found.addAll(compute.clusters(workspace, clusters));
        }
        return found;
    }

    /** Those among what was read that are that partner's: one, or several where names are not unique. */
    public static List<ComputeResource> among(List<ComputeResource> read, Partner partner) {
        return partner.computeName()
                .map(name -> read.stream()
                        .filter(resource -> resource.kind() == partner.compute()
                                && resource.name().equals(name))
                        .toList())
                .orElse(List.of());
    }

    private static Set<String> names(Collection<Partner> partners, Compute kind) {
        return partners.stream()
                .filter(partner -> partner.compute() == kind)
                .flatMap(partner -> partner.computeName().stream())
                .collect(Collectors.toSet());
    }
}

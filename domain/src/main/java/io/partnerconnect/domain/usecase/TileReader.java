package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what there is of connections in a workspace. */
final class TileReader {
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final WorkspaceCompute compute;
    private final InstantSource clock;

    TileReader(WorkspacePrincipals principals, WorkspaceTokens tokens, WorkspaceCompute compute, InstantSource clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.compute = compute;
        this.clock = clock;
    }

    /** What is kept of the connections in a workspace. */
    record Kept(List<RecordedConnection> records, List<CutOver> cutOvers) {}

    List<Tile> read(Workspace workspace, Collection<Partner> partners, Kept kept) {
        Set<PrincipalName> names = PartnerNames.of(partners);
        List<ServicePrincipal> found = names.isEmpty() ? List.of() : principals.named(workspace, names);
        Map<ScimId, List<Token>> owned = found.isEmpty() ? Map.of() : tokensOf(workspace, found);
        List<ComputeResource> resources = computeOf(workspace, partners);
        Instant now = clock.instant();
        return partners.stream()
                .map(partner -> {
                    List<ServicePrincipal> its = found.stream()
                            .filter(principal -> PartnerNames.isOf(principal, partner))
                            .toList();
                    List<Token> theirs = its.stream()
                            .flatMap(principal -> owned.getOrDefault(principal.id(), List.of()).stream())
                            .toList();
                    return new Tile(
                            partner,
                            recordOf(partner, kept.records()),
                            its,
                            theirs,
                            resourceOf(partner, resources),
                            cutOverOf(partner, kept.cutOvers()),
                            now);
                })
                .toList();
    }

    private Map<ScimId, List<Token>> tokensOf(Workspace workspace, List<ServicePrincipal> owners) {
        Map<ScimId, List<Token>> owned = new HashMap<>();
        owners.forEach(owner -> owned.put(owner.id(), new ArrayList<>()));
        tokens.each(workspace, token -> {
            List<Token> its = token.owner() == null ? null : owned.get(token.owner());
            if (its != null) {
                its.add(token);
            }
        });
        return owned;
    }

    private List<ComputeResource> computeOf(Workspace workspace, Collection<Partner> partners) {
        List<ComputeResource> found = new ArrayList<>();
        Set<String> warehouses = computeNames(partners, Compute.SQL_WAREHOUSE);
        Set<String> clusters = computeNames(partners, Compute.CLUSTER);
        if (!warehouses.isEmpty()) {
            found.addAll(compute.warehouses(workspace, warehouses));
        }
        if (!clusters.isEmpty()) {
            found.addAll(compute.clusters(workspace, clusters));
        }
        return found;
    }

    private static Set<String> computeNames(Collection<Partner> partners, Compute kind) {
        return partners.stream()
                .filter(partner -> partner.compute() == kind)
                .flatMap(partner -> partner.computeName().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable RecordedConnection recordOf(Partner partner, List<RecordedConnection> records) {
        return records.stream()
                .filter(record -> record.partner().equals(partner.key()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CutOver cutOverOf(Partner partner, List<CutOver> cutOvers) {
        return cutOvers.stream()
                .filter(cutOver -> cutOver.partner().equals(partner.key()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ComputeResource resourceOf(Partner partner, List<ComputeResource> resources) {
        return partner.computeName()
                .flatMap(name -> resources.stream()
                        .filter(resource -> resource.kind() == partner.compute()
                                && resource.name().equals(name))
                        .findFirst())
                .orElse(null);
    }
}

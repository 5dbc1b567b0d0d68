package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PrincipalAccess;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.usecase.Entitlements;
import io.partnerconnect.domain.usecase.PartnerNames;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at all that one service principal is allowed, as far as a workspace shows it. */
final class Inspecting {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final Surroundings.Databricks there;
    private final Operations operations;
    private final InstantSource clock;

    Inspecting(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            Surroundings.Databricks there,
            Operations operations,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.there = there;
        this.operations = operations;
        this.clock = clock;
    }

    /** What was seen, when, and whose it is; {@code partner} is null when no partner's name fits. */
    record Seen(WorkspaceName workspace, @Nullable Partner partner, PrincipalAccess access, Instant at) {
        Set<Permission> profile() {
            return partner == null ? Set.of() : partner.integrationType().profile();
        }

        /** Entitlements the service has no word for. */
        Set<String> others() {
            return access.principal().entitlements().stream()
                    .filter(word -> !Entitlements.isKnown(word))
                    .collect(Collectors.toSet());
        }
    }

    ServicePrincipal requireThere(WorkspaceName name, ApplicationId id) {
        return there.principals()
                .find(workspaces.get(name), id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
    }

    Seen inspect(WorkspaceName name, ApplicationId id) {
        Workspace workspace = workspaces.get(name);
        ServicePrincipal principal = requireThere(name, id);
        Optional<Partner> partner = PartnerNames.partnerOf(principal, partners.catalogue());
        PrincipalAccess access = new PrincipalAccess(
                principal,
                there.provisioning().grants().groupsOf(workspace, id),
                there.controls().tokenUse(workspace),
                partner.map(it -> computeOf(workspace, it, id)).orElse(PrincipalAccess.OfCompute.NONE),
                partner.flatMap(it -> catalogOf(new ConnectionName(name, it.key())))
                        .map(catalog -> onCatalog(workspace, catalog, id))
                        .orElse(PrincipalAccess.OfCatalog.UNKNOWN));
        return new Seen(name, partner.orElse(null), access, clock.instant());
    }

    private PrincipalAccess.OfCompute computeOf(Workspace workspace, Partner partner, ApplicationId id) {
        List<ComputeResource> compute = Surveying.computeOf(there.compute(), workspace, partner);
        Set<String> usable = compute.stream()
                .filter(each -> there.provisioning()
                        .compute()
                        .users(workspace, each.kind(), each.id())
                        .filter(users -> users.contains(id))
                        .isPresent())
                .map(ComputeResource::id)
                .collect(Collectors.toSet());
        return new PrincipalAccess.OfCompute(compute, usable);
    }

    /** No workspace tells. */
    private Optional<String> catalogOf(ConnectionName connection) {
        return Optional.ofNullable(operations.catalogsIn(connection.workspace()).get(connection.partner()));
    }

    /** An admin of a workspace need not be one whom a catalog shows its grants: then there is nothing to say of it. */
    private PrincipalAccess.OfCatalog onCatalog(Workspace workspace, String catalog, ApplicationId id) {
        try {
            return new PrincipalAccess.OfCatalog(
                    catalog, there.provisioning().grants().onCatalog(workspace, catalog, id));
        } catch (Failure.Refused | Failure.NotFound notShown) {
            return new PrincipalAccess.OfCatalog(catalog, null);
        }
    }
}

package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionSurvey;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at all there is of a connection: more than a tile shows, and of one partner only. */
final class Surveying {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final Surroundings.Databricks there;
    private final RecordedConnections records;
    private final InstantSource clock;

    Surveying(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            Surroundings.Databricks there,
            RecordedConnections records,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.there = there;
        this.records = records;
        this.clock = clock;
    }

    ConnectionSurvey survey(ConnectionName connection) {
        Workspace workspace = workspaces.get(connection.workspace());
        Partner partner = partners.catalogue().get(connection.partner());
        List<WorkspaceName> marked = records.workspacesOf(partner.key());
        List<ServicePrincipal> principals = principalsOf(workspace, partner);
        return new ConnectionSurvey(
                connection,
                partner,
                marked.contains(workspace.name()),
                principals,
                tokensOf(workspace, principals),
                computeOf(there.compute(), workspace, partner),
                jobsOf(workspace, principals),
                marked.stream().allMatch(workspace.name()::equals),
                clock.instant());
    }

    private List<ServicePrincipal> principalsOf(Workspace workspace, Partner partner) {
        return partner.servicePrincipalName() == null
                ? List.of()
                : there.principals().named(workspace, Set.of(partner.servicePrincipalName()));
    }

    private List<Token> tokensOf(Workspace workspace, List<ServicePrincipal> principals) {
        List<Token> owned = new ArrayList<>();
        if (!principals.isEmpty()) {
            there.tokens().each(workspace, token -> {
                if (principals.stream().anyMatch(token::belongsTo)) {
                    owned.add(token);
                }
            });
        }
        return owned;
    }

    /** All compute of the partner's own name: the names of clusters are not unique. */
    static List<ComputeResource> computeOf(WorkspaceCompute compute, Workspace workspace, Partner partner) {
        return partner.computeName()
                .map(name -> partner.compute() == Compute.CLUSTER
                        ? compute.clusters(workspace, Set.of(name))
                        : compute.warehouses(workspace, Set.of(name)))
                .orElse(List.of());
    }

    private Map<ApplicationId, PrincipalJobs> jobsOf(Workspace workspace, List<ServicePrincipal> principals) {
        Map<ApplicationId, PrincipalJobs> jobs = new HashMap<>();
        principals.forEach(principal ->
                jobs.put(principal.applicationId(), there.jobs().runAs(workspace, principal.applicationId())));
        return jobs;
    }
}

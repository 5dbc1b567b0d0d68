package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Service principals, through SCIM. Its filters do not mind case, so names are compared once more here. */
@Singleton
final class DatabricksPrincipals implements WorkspacePrincipals {
    /** Keeps the address short enough for every gateway. */
    private static final int LONGEST_FILTER = 1500;

    private final ScimApi api;
    private final Attempts attempts;
    private final ScimList list;

    DatabricksPrincipals(Clients clients, Attempts attempts) {
        this.api = clients.scim();
        this.attempts = attempts;
        this.list = new ScimList(clients.scim(), attempts);
    }

    @Override
    public Page<ServicePrincipal> list(Workspace workspace, PrincipalFilter filter, PageRequest page) {
        PrincipalName name = filter.displayName();
        if (name == null) {
            return list.page(workspace, null, page);
        }
        Page<ServicePrincipal> found = list.page(workspace, ScimList.isNamed(name), page);
        return new Page<>(carrying(found.items(), Set.of(name.value())), found.next());
    }

    @Override
    public List<ServicePrincipal> named(Workspace workspace, Set<PrincipalName> names) {
        List<ServicePrincipal> found = new ArrayList<>();
        for (String filter : filters(names)) {
            found.addAll(list.all(workspace, filter));
        }
        return carrying(found, names.stream().map(PrincipalName::value).collect(Collectors.toSet()));
    }

    private static List<String> filters(Set<PrincipalName> names) {
        List<String> filters = new ArrayList<>();
        @Nullable String filter = null;
        for (PrincipalName name : names.stream().sorted().toList()) {
            String longer = filter == null ? ScimList.isNamed(name) : filter + " or " + ScimList.isNamed(name);
            if (filter != null && longer.length() > LONGEST_FILTER) {
                filters.add(filter);
                longer = ScimList.isNamed(name);
            }
            filter = longer;
        }
        if (filter != null) {
            filters.add(filter);
        }
        return filters;
    }

    private static List<ServicePrincipal> carrying(List<ServicePrincipal> principals, Set<String> names) {
        return principals.stream()
                .filter(principal -> names.contains(principal.displayName()))
                .toList();
    }

    @Override
    public Optional<ServicePrincipal> find(Workspace workspace, ApplicationId id) {
        return list.all(workspace, ScimList.isNamed(id)).stream()
                .filter(principal -> principal.applicationId().equals(id))
                .findFirst();
    }

    @Override
    public Deletion delete(Workspace workspace, ScimId id) {
        return attempts.delete(
                workspace,
                Call.of(
                        Family.SCIM,
                        (address, authorization) -> api.delete(address, authorization, id.value()),
                        Reading.nothing()),
                "The service principal may have been deleted.");
    }
}

package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.wire.CreateServicePrincipalRequest;
import io.partnerconnect.databricks.wire.PatchOp;
import io.partnerconnect.databricks.wire.ServicePrincipalResource;
import io.partnerconnect.databricks.wire.ServicePrincipalResource.Listed;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Makes and changes service principals, through SCIM. The mark is the external id: nobody looks at it, and it can be listed. */
@Singleton
final class DatabricksPrincipalProvisioning implements PrincipalProvisioning {
    private final ScimApi api;
    private final Attempts attempts;
    private final ScimList list;

    DatabricksPrincipalProvisioning(Clients clients, Attempts attempts) {
        this.api = clients.scim();
        this.attempts = attempts;
        this.list = new ScimList(clients.scim(), attempts);
    }

    @Override
    public ServicePrincipal create(Workspace workspace, PrincipalName name, Marker mark) {
        var request = CreateServicePrincipalRequest.of(name.value(), mark.toString());
        try {
            return attempts.create(
                    workspace,
                    Call.of(
                            Family.SCIM,
                            (address, authorization) -> api.create(address, authorization, request),
                            body -> Reading.of(ServicePrincipalResource.class)
                                    .read(body)
                                    .toDomain()),
                    "A service principal may have been made.");
        } catch (Trouble nothingThere) {
            throw Failures.refusedRequest(workspace, nothingThere);
        }
    }

    @Override
    public List<ServicePrincipal> marked(Workspace workspace, PrincipalName name, Marker mark) {
        return list.listed(workspace, ScimList.isNamed(name)).stream()
                .filter(listed -> mark.toString().equals(listed.externalId()))
                .map(Listed::principal)
                .filter(principal -> principal.displayName().equals(name.value()))
                .toList();
    }

    @Override
    public void entitle(Workspace workspace, ScimId principal, Set<String> entitlements) {
        if (!entitlements.isEmpty()) {
            patch(workspace, principal, PatchOp.entitle(entitlements));
        }
    }

    @Override
    public void withdraw(Workspace workspace, ScimId principal, Set<String> entitlements) {
        if (!entitlements.isEmpty()) {
            patch(workspace, principal, PatchOp.withdraw(entitlements));
        }
    }

    @Override
    public void setActive(Workspace workspace, ScimId principal, boolean active) {
        patch(workspace, principal, PatchOp.active(active));
    }

    private void patch(Workspace workspace, ScimId id, PatchOp change) {
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.SCIM,
                            (address, authorization) -> api.patch(address, authorization, id.value(), change),
                            Reading.nothing()),
                    "The service principal may have been changed.");
        } catch (Trouble noPrincipal) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString());
        }
    }
}

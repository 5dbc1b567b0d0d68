package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseRotationPolicies;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.RemoveRotationPolicy;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.RotationPolicies;
import java.util.List;

/** Keeps rotation policies, and shows them. */
final class KeepingPolicies implements BrowseRotationPolicies {
    private final RotationPolicies policies;
    private final PolicyLooks looks;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;

    KeepingPolicies(
            RotationPolicies policies, PolicyLooks looks, BrowseWorkspaces workspaces, BrowseCatalogue partners) {
        this.policies = policies;
        this.looks = looks;
        this.workspaces = workspaces;
        this.partners = partners;
    }

    RotationPolicy put(Mandate mandate, PutRotationPolicy.Command command) {
        check(command.policy().scope());
        return policies.put(command.policy());
    }

    Nothing remove(Mandate mandate, RemoveRotationPolicy.Command command) {
        policies.remove(command.id(), command.version());
        return Nothing.NOTHING;
    }

    /** A policy for what is not there would never be heard of again. */
    private void check(PolicyScope scope) {
        switch (scope) {
            case PolicyScope.OfConnection(var connection) -> {
                workspaces.get(connection.workspace());
                partners.catalogue().get(connection.partner());
            }
            case PolicyScope.OfPartner(var partner) -> partners.catalogue().get(partner);
            case PolicyScope.OfLabels labels -> {}
        }
    }

    @Override
    public List<RotationPolicy> all(Sight sight) {
        return policies.all().stream()
                .filter(policy -> Concerned.sees(sight, policy))
                .toList();
    }

    @Override
    public RotationPolicy get(PolicyId id) {
        return policies.find(id).orElseThrow(() -> new Failure.NotFound(Missing.ROTATION_POLICY, id.toString()));
    }

    @Override
    public Page<PolicyRun> runs(Sight sight, PolicyId id, PageRequest page) {
        Page<PolicyRun> runs = looks.runs(sight, id, page);
        get(id);
        return runs;
    }
}

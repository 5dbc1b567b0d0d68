package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.in.BrowseRotationPolicies;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.RemoveRotationPolicy;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.RotationPolicies;
import io.partnerconnect.domain.usecase.PolicyUseCases;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Rotation policies, made known to the container. */
class PolicyWiring {
    @Produces
    @Singleton
    Surroundings.Rota rota(RotationPolicies policies, PolicyLooks looks) {
        return new Surroundings.Rota(policies, looks);
    }

    @Produces
    @Singleton
    PolicyUseCases policyUseCases(UseCases useCases) {
        return useCases.policies();
    }

    @Produces
    @Singleton
    PutRotationPolicy putRotationPolicy(PolicyUseCases policies) {
        return policies.putRotationPolicy();
    }

    @Produces
    @Singleton
    RemoveRotationPolicy removeRotationPolicy(PolicyUseCases policies) {
        return policies.removeRotationPolicy();
    }

    @Produces
    @Singleton
    BrowseRotationPolicies browseRotationPolicies(PolicyUseCases policies) {
        return policies.browseRotationPolicies();
    }

    @Produces
    @Singleton
    RunRotationPolicies runRotationPolicies(PolicyUseCases policies) {
        return policies.runRotationPolicies();
    }
}

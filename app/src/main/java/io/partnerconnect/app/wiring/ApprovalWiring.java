package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.ApprovalSettings;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.port.in.BrowseApprovals;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.RequestApproval;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.usecase.ApprovalUseCases;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Approvals, made known to the container. */
class ApprovalWiring {
    @Produces
    @Singleton
    Surroundings.FourEyes fourEyes(Approvals approvals, Settings settings) {
        ApprovalSettings configured = settings.approvals();
        return new Surroundings.FourEyes(
                approvals,
                new ApprovalPolicy(
                        configured.required().orElse(Set.of()),
                        configured.expiry(),
                        configured.breakGlass(),
                        persons(settings)));
    }

    private static Map<Actor, String> persons(Settings settings) {
        Map<Actor, String> persons = new HashMap<>();
        settings.apiKeys()
                .forEach((name, key) ->
                        key.person().ifPresent(person -> persons.put(new Actor(Actor.Kind.API_KEY, name), person)));
        return persons;
    }

    @Produces
    @Singleton
    ApprovalUseCases approvalUseCases(UseCases useCases) {
        return useCases.approvals();
    }

    @Produces
    @Singleton
    RequestApproval requestApproval(ApprovalUseCases approvals) {
        return approvals.requestApproval();
    }

    @Produces
    @Singleton
    DecideApproval decideApproval(ApprovalUseCases approvals) {
        return approvals.decideApproval();
    }

    @Produces
    @Singleton
    BrowseApprovals browseApprovals(ApprovalUseCases approvals) {
        return approvals.browseApprovals();
    }
}

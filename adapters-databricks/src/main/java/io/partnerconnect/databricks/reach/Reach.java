package io.partnerconnect.databricks.reach;

import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.address.Vetting;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.HostNames;
import jakarta.inject.Singleton;

/** Where calls go. The name of a workspace's host is looked up once for each call, and what it stands for is vetted. */
@Singleton
public final class Reach {
    private final AddressRules rules;
    private final HostNames names;

    public Reach(AddressRules rules, HostNames names) {
        this.rules = rules;
        this.names = names;
    }

    /**
     * The workspace's origin with the address that was vetted for it: the only form in which {@link BoundClients} take one.
     *
     * @throws Trouble its name stands for nothing, or for what is not connected to: nothing was sent
     */
    public String originOf(Workspace workspace) {
        Vetting vetting = rules.vet(
                workspace.url(),
                names.addressesOf(workspace.url().host()),
                workspace.address().privateRanges());
        return switch (vetting) {
            case Vetting.Allowed(var destination) -> VettedOrigin.of(workspace.url(), destination);
            case Vetting.Unknown unknown -> throw new Trouble(Sending.notSent());
            case Vetting.Refused(var objection) -> throw new Trouble(new Verdict.Refused(refusal(objection)));
        };
    }

    private static Refusal refusal(Vetting.Objection objection) {
        return switch (objection) {
            case PRIVATE -> Refusal.ADDRESS_PRIVATE;
            case HOST, SPECIAL -> Refusal.ADDRESS_NOT_ALLOWED;
        };
    }
}

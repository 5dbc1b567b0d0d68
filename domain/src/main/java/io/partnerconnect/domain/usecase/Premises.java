package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.address.Locator;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.address.Vetting;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.HostNames;

/**
 * Tells who registers something whether it could be connected to. What counts is decided again each time it is: a name that stands for nothing
 * yet can be registered.
 */
final class Premises {
    private final AddressRules rules;
    private final HostNames names;

    Premises(AddressRules rules, HostNames names) {
        this.rules = rules;
        this.names = names;
    }

    void admit(Locator url, PrivateRanges ranges) {
        rules.admit(url);
        switch (rules.vet(url, names.addressesOf(url.host()), ranges)) {
            case Vetting.Allowed allowed -> {}
            case Vetting.Unknown unknown -> {}
            case Vetting.Refused(var objection) -> throw new Failure.Invalid("url", objection.rule());
        }
    }
}

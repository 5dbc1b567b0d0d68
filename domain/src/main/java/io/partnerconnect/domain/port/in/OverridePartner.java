package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.partner.Partner;

/** Adds a partner to the catalogue, or changes one. */
public interface OverridePartner extends UseCase<OverridePartner.Command, Partner> {
    /** The entry as it should be; its version is the one the caller read, 0 for a new or a shipped one. */
    record Command(Partner partner) implements io.partnerconnect.domain.port.in.Command<Partner> {}
}

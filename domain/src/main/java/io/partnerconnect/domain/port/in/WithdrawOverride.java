package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.partner.PartnerKey;

/** Takes an override of the catalogue back; the shipped entry, if there is one, holds again. */
public interface WithdrawOverride extends UseCase<WithdrawOverride.Command, Nothing> {
    /** Which. */
    record Command(PartnerKey partner) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}

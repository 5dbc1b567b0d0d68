package io.partnerconnect.domain.model.partner;

/** Where a catalogue entry comes from. */
public enum PartnerSource {
    /** Shipped with the service. */
    CATALOGUE,
    /** Set or changed by an administrator. */
    OVERRIDE
}

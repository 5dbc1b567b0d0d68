package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.partner.Catalogue;

/** Shows the partner catalogue as it holds now. */
@FunctionalInterface
public interface BrowseCatalogue {
    Catalogue catalogue();
}

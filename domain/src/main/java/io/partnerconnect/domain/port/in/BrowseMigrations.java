package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.credential.MigrationPage;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;

/**
 * Shows how far a partner's connections are on their way from tokens to OAuth secrets, as the workspaces are now.
 * What lies outside a sight is not shown, and takes no room on a page.
 */
public interface BrowseMigrations {
    /**
     * Its recorded connections, by workspace. However many are asked for, a page looks at 16 workspaces at the most.
     *
     * @throws Failure.NotFound there is no such partner
     */
    MigrationPage of(Sight sight, PartnerKey partner, PageRequest page);
}

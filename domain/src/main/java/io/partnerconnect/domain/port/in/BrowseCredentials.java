package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.List;

/** Shows the service's own credentials, wherever they are kept, and never a value. */
public interface BrowseCredentials {
    /** By name. */
    Page<CredentialReport> list(PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    CredentialReport get(CredentialName name);

    /** Those that cannot be had, configured ones first, by name, at most so many. */
    List<CredentialLookup.Trouble> unusable(int most);
}

package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.Optional;
import java.util.SortedSet;

/** The service's own credentials that the configuration has. */
public interface ConfiguredCredentials {
    /** Their names. */
    SortedSet<CredentialName> names();

    /** Empty when the configuration has none of that name. */
    Optional<ConfiguredCredential> find(CredentialName name);
}

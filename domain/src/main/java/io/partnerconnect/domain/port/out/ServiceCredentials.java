package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.workspace.CredentialName;

/**
 * The service's own credentials, ready to sign in with, wherever they are kept. One that was changed is known to every replica within
 * seconds.
 */
public interface ServiceCredentials {
    /**
     * Looks a credential up.
     *
     * @throws io.partnerconnect.domain.model.failure.Failure.Unavailable the database does not answer
     */
    CredentialLookup find(CredentialName name);

    /** The next look is a fresh one: what is known of it was not accepted, or was just changed here. */
    void forget(CredentialName name);
}

package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.workspace.CredentialName;

/** Looks, without changing anything there, whether workspaces accept the service's own credentials, and as whom. */
public interface WatchCredentials {
    /**
     * Looks at those that are due, at most twenty, and sees that what is wrong with any is found, and found no longer when it is not so any
     * more. To be called now and then, on every replica: each is looked at by one. Throws {@link Failure.Unavailable} when the database does
     * not answer.
     */
    Progress run();

    /**
     * Looks at one now.
     *
     * @throws Failure.NotFound there is none of that name
     */
    CredentialReport check(CredentialName name);

    /** At how many it looked, and with how many of them something is wrong. */
    record Progress(int checked, int troubled) {}
}

package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The service's own credentials that the configuration names: their values are in it, or where it points to. What is there now counts: a
 * value that is replaced in its place is used without a restart.
 */
public interface ConfiguredCredentials {
    /** Their names. */
    SortedSet<CredentialName> names();

    /** What the configuration says of it; nobody is asked. Empty when it has none of that name. */
    Optional<ConfiguredCredential> find(CredentialName name);

    /**
     * Its value, looked up where it is kept. That can take as long as a time-out, and what was looked up may be remembered for a short time.
     * Never throws: what is wrong with one is an answer, {@link CredentialLookup.Trouble}, and none of that name is another.
     */
    CredentialLookup look(CredentialName name);

    /** The next look is a fresh one: what is remembered of it was not accepted. Called often, the place it is kept in is still asked seldom. */
    void forget(CredentialName name);
}

package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When to look next at each of the service's own credentials, and what the last look showed. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface CredentialChecks {
    /** For how long a check that was taken is nobody else's, also when whoever took it dies. */
    Duration TAKEN = Duration.ofHours(1);

    /** For how long a credential that no replica says is configured any more is still taken to be. */
    Duration MISSED = Duration.ofMinutes(5);

    /**
     * Takes checks that are due, those that are due longest first. Due at once is one nobody looked at yet, one that was sealed anew since,
     * and one with which a workspace could not be read since.
     *
     * @param configured those the configuration of this replica names; all that are sealed come to them
     */
    List<CredentialName> take(Set<CredentialName> configured, Instant now, int most);

    /** Keeps what a check showed, and when the next is. Nothing happens when one that was begun later is kept. */
    void record(CredentialCheck check, Instant nextCheck);

    /** The latest check of each of these; those that were never looked at are left out. */
    Map<CredentialName, CredentialCheck> latest(Set<CredentialName> names);

    /** The latest check of every credential there is: sealed, or named by some replica's configuration lately. */
    List<CredentialCheck> standing(Instant now);
}

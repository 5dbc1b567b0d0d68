package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service's own credentials that are kept sealed. What comes in and goes out is sealed: the port knows no key. Each method is one
 * transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface SealedCredentials {
    /**
     * Adds a credential (when its version is 0) or replaces it (when it is still at that version). When it was created stays.
     *
     * @return the credential as stored, with the next version
     * @throws Failure.NotFound there is none of that name, and the version is not 0
     * @throws Failure.Stale it is at another version by now, also where one is to be added; nothing was done
     */
    SealedCredential put(SealedCredential credential);

    Optional<SealedCredential> find(CredentialName name);

    /** By name, those behind {@code last} or all from the beginning, at most so many. */
    List<SealedCredential> after(@Nullable CredentialName last, int most);

    /**
     * Removes a credential that no workspace is registered with.
     *
     * @throws Failure.NotFound there is none; so a second call
     * @throws Failure.Conflict {@code CREDENTIAL_IN_USE}: a workspace is registered with it; nothing was done. {@code CREDENTIAL_BUSY}: it
     *     is being rotated
     */
    void remove(CredentialName name);

    /** Those that are sealed with another key than that one, by name, at most so many. */
    List<SealedCredential> sealedOtherwise(EncryptionKeyId than, int most);

    /** Those whose rotation is not over, the oldest first, at most so many. */
    List<SealedCredential> rotating(int most);

    /** Which workspaces are registered with each of these credentials, by name; wherever those are kept. Names of none are left out. */
    Map<CredentialName, List<WorkspaceName>> users(Set<CredentialName> names);
}

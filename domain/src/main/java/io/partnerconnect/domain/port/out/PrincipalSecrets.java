package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.Duration;
import java.util.List;

/**
 * OAuth secrets of service principals, and signing in with them.
 *
 * <p>Every method throws {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting) when surely nothing was changed.
 */
public interface PrincipalSecrets {
    /**
     * Makes a secret. Not idempotent: two calls make two. Never repeated by the port.
     *
     * @param lifetime whole seconds, up to 730 days
     * @throws Failure.NotFound there is no such service principal
     * @throws Failure.Refused also {@code SECRETS_EXHAUSTED}: it has five already; nothing was made
     * @throws Failure.OutcomeUnknown the request left and no usable answer came: a secret may exist; {@link #list} shows its lifetime
     */
    MadeSecret make(Workspace workspace, ScimId principal, Duration lifetime);

    /** Those that have not expired; none when there is no such service principal. */
    List<OAuthSecret> list(Workspace workspace, ScimId principal);

    /**
     * Deletes a secret. Calling twice is safe.
     *
     * @return {@code DELETED}, or {@code ALREADY_GONE} when there was none
     * @throws Failure.OutcomeUnknown no answer came; {@link #list} will tell
     */
    Deletion delete(Workspace workspace, ScimId principal, SecretId id);

    /**
     * Signs in as the service principal. Changes nothing.
     *
     * @return an access token, valid for an hour or so; nobody can list or revoke it
     * @throws Failure.Refused {@code CREDENTIAL_REFUSED}: the workspace does not accept the secret (yet)
     */
    TokenSecret signIn(Workspace workspace, ApplicationId principal, TokenSecret secret);
}

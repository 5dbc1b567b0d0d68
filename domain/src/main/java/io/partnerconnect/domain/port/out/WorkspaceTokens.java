package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Personal access tokens as a workspace has them.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
public interface WorkspaceTokens {
    /**
     * Mints a token on behalf of a service principal. Not idempotent: two calls make two tokens. Never repeated by the port.
     *
     * @throws Failure.NotFound there is no such service principal
     * @throws Failure.Refused tokens are off, on-behalf-of is off, no permission to use tokens, lifetime above the maximum, quota
     *     reached, credential refused; nothing was made
     * @throws Failure.Unavailable surely nothing was made; may be asked again after the given time
     * @throws Failure.OutcomeUnknown the request left and no usable answer came: a token may exist; {@link #each} shows its comment
     */
    MintedToken mint(Workspace workspace, ApplicationId principal, MintOrder order);

    /**
     * Mints a token of whoever the access token belongs to, as that one. Not idempotent; never repeated by the port. It fails as
     * {@link #mint} does.
     *
     * @param access from signing in, or a token; refused as {@code CREDENTIAL_REFUSED} when it has expired
     */
    MintedToken mintAs(Workspace workspace, TokenSecret access, MintOrder order);

    /** Hands every token of the workspace to {@code each}, as the answer comes in: a workspace can have a great many. */
    void each(Workspace workspace, Consumer<Token> each);

    Optional<Token> find(Workspace workspace, TokenId id);

    /**
     * Revokes a token. Calling twice is safe.
     *
     * @return {@code DELETED}, or {@code ALREADY_GONE} when there was none
     * @throws Failure.OutcomeUnknown no answer came; {@link #find} will tell
     */
    Deletion revoke(Workspace workspace, TokenId id);

    /**
     * Signs in with a token's value, and asks who that is.
     *
     * @return the service principal the token belongs to
     * @throws Failure.Refused {@code CREDENTIAL_REFUSED}: the workspace does not accept the value (yet)
     */
    ApplicationId authenticate(Workspace workspace, TokenSecret value);
}

package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;

/**
 * What a workspace says about itself, the service's own identity in it, and its rules for tokens.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
public interface WorkspaceControls {
    /** Who the service is there. */
    Caller caller(Workspace workspace);

    /**
     * Who somebody is there, by his own token or access token.
     *
     * @throws Failure.Refused {@code CREDENTIAL_REFUSED}: the workspace does not accept it (yet)
     */
    Caller callerWith(Workspace workspace, TokenSecret bearer);

    TokenSettings tokenSettings(Workspace workspace);

    TokenUse tokenUse(Workspace workspace);

    /** Asks, without making anything, whether tokens can be created on behalf of service principals. */
    OnBehalfOf onBehalfOf(Workspace workspace);
}

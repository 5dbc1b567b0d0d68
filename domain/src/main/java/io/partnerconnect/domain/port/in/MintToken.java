package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Mints a token on behalf of a service principal. Its value is given once, here, and kept nowhere. */
public interface MintToken extends UseCase<MintToken.Command, MintedToken> {
    /** For whom, and for how long. */
    record Command(WorkspaceName workspace, ApplicationId principal, TokenComment comment, TokenLifetime lifetime)
            implements io.partnerconnect.domain.port.in.Command<MintedToken> {}
}

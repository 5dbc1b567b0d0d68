package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Revokes a token for good, and sees that it is gone. */
public interface RevokeToken extends UseCase<RevokeToken.Command, Deletion> {
    /** Which. */
    record Command(WorkspaceName workspace, TokenId token)
            implements io.partnerconnect.domain.port.in.Command<Deletion> {}
}

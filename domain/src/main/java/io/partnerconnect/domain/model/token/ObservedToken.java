package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token, where it was seen and when.
 *
 * @param principal whose it is; null when its owner is not a service principal of the workspace, or was not looked up
 * @param partner whose service principal that is; null when no partner's name fits
 */
public record ObservedToken(
        WorkspaceName workspace,
        Token token,
        @Nullable ApplicationId principal,
        @Nullable PartnerKey partner,
        Instant observedAt) {
    public TokenState state() {
        return token.stateAt(observedAt);
    }
}

package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.inventory.TokenTrace;
import io.partnerconnect.domain.model.token.TokenClue;

/**
 * Tells what a token is that somebody has found, as far as readings and the audit know it. Nothing is asked of a workspace.
 * What lies outside a sight is not shown.
 */
@FunctionalInterface
public interface LookUpToken {
    /** A marker leads to what made the token, and by that to the token: who copied a marker elsewhere is not found by it. */
    TokenTrace lookUp(Sight sight, TokenClue clue);
}

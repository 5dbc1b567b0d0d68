package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token's value on its way from the workspace to whom it is for. In memory only, for the one thread that carries it; forgotten when it
 * was handed over, or when that thread gives up.
 */
final class Values {
    private final boolean awaited;
    private @Nullable MintedToken minted;

    private Values(boolean awaited) {
        this.awaited = awaited;
    }

    /** A caller waits to be given the value. */
    static Values awaited() {
        return new Values(true);
    }

    /** Nobody waits for it. */
    static Values unattended() {
        return new Values(false);
    }

    boolean isAwaited() {
        return awaited;
    }

    /** Whether a value is on its way, or somebody waits for one. */
    boolean areNeeded() {
        return awaited || minted != null;
    }

    void hold(MintedToken token) {
        minted = token;
    }

    /** The value of that token, unless it was lost since. */
    Optional<MintedToken> of(TokenId token) {
        return Optional.ofNullable(minted).filter(held -> held.token().id().equals(token));
    }

    void forget() {
        minted = null;
    }
}

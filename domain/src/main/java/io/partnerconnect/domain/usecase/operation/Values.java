package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.token.MintedToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token's value on its way from the workspace to whom it is for. In memory only; gone when the one thread that carries it ends. */
final class Values {
    private final boolean awaited;
    private @Nullable MintedToken minted;
    private boolean handedOver;

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

    void hold(MintedToken token) {
        minted = token;
    }

    /** What was minted in this thread and has not been lost since. */
    Optional<MintedToken> minted() {
        return Optional.ofNullable(minted);
    }

    /** From now on the caller may have it. */
    void handOver() {
        handedOver = true;
    }

    /** For the caller who waited. */
    @Nullable
    MintedToken handedOver() {
        return handedOver ? minted : null;
    }
}

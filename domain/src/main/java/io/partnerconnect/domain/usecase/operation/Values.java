package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.credential.IssuedCredential;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new value on its way from the workspace to whom it is for, and what the service needs to get it. In memory only, for the one thread
 * that carries it; forgotten when it was handed over, or when that thread gives up.
 */
final class Values {
    private final boolean awaited;
    private @Nullable MintedToken minted;
    private @Nullable MadeSecret secret;
    private @Nullable TokenSecret access;

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
        return awaited || minted != null || secret != null;
    }

    /** What it was minted with is not needed any more. */
    void hold(MintedToken token) {
        minted = token;
        secret = null;
        access = null;
    }

    void hold(MadeSecret made) {
        secret = made;
        access = null;
    }

    /** The access token that was given for that secret. */
    void holdAccess(SecretId given, TokenSecret token) {
        access = secret(given).isPresent() ? token : null;
    }

    /** What was handed over, if it was, and was not lost since. */
    Optional<IssuedCredential> handedOver(Operation operation) {
        return operation.delivered().flatMap(deliver -> switch (deliver) {
            case Effect.DeliverToken token ->
                operation
                        .latest(StepResult.Minted.class)
                        .flatMap(made -> of(made.token()))
                        .map(IssuedCredential::of);
            case Effect.DeliverSecret it ->
                operation
                        .latest(StepResult.SecretMade.class)
                        .flatMap(made -> made(made.secret()))
                        .map(IssuedCredential::of);
        });
    }

    /** The value of that token, unless it was lost since. */
    Optional<MintedToken> of(TokenId token) {
        return Optional.ofNullable(minted).filter(held -> held.token().id().equals(token));
    }

    /** The value of that secret, unless it was lost since. */
    Optional<TokenSecret> secret(SecretId id) {
        return made(id).map(MadeSecret::value);
    }

    private Optional<MadeSecret> made(SecretId id) {
        return Optional.ofNullable(secret).filter(held -> held.secret().id().equals(id));
    }

    /** The access token given for that secret, unless it was lost since. */
    Optional<TokenSecret> access(SecretId id) {
        return secret(id).flatMap(value -> Optional.ofNullable(access));
    }

    void forget() {
        minted = null;
        secret = null;
        access = null;
    }
}

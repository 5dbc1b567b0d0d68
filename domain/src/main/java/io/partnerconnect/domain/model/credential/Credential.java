package io.partnerconnect.domain.model.credential;

import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a partner's service principal signs in with: a token or an OAuth secret; never its value. */
public sealed interface Credential {
    /** A personal access token. */
    record OfToken(Token token) implements Credential {}

    /** An OAuth secret. */
    record OfSecret(OAuthSecret secret) implements Credential {}

    /** What names it without being it; ids of tokens and of secrets are told apart by their kind only. */
    default String id() {
        return switch (this) {
            case OfToken(var token) -> token.id().value();
            case OfSecret(var secret) -> secret.id().value();
        };
    }

    default Instant createdAt() {
        return switch (this) {
            case OfToken(var token) -> token.createdAt();
            case OfSecret(var secret) -> secret.createdAt();
        };
    }

    /** Null when it never expires. */
    default @Nullable Instant expiresAt() {
        return switch (this) {
            case OfToken(var token) -> token.expiresAt();
            case OfSecret(var secret) -> secret.expiresAt();
        };
    }

    default boolean isValidAt(Instant now) {
        return switch (this) {
            case OfToken(var token) -> token.stateAt(now) == TokenState.ACTIVE;
            case OfSecret(var secret) -> secret.expiresAt().isAfter(now);
        };
    }
}

package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.Started;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces tokens. Which one, and what the new one may be, is read off the connection before anything is begun. */
final class RotatingToken implements RotateToken {
    private static final TokenLifetime LONGEST = TokenLifetime.ofSeconds(TokenLifetime.LONGEST_SECONDS);

    private final BrowseTiles tiles;
    private final Deliveries deliveries;
    private final Beginning beginning;

    RotatingToken(BrowseTiles tiles, Deliveries deliveries, Beginning beginning) {
        this.tiles = tiles;
        this.deliveries = deliveries;
        this.beginning = beginning;
    }

    @Override
    public Answer<Started> handle(Mandate mandate, Command command) {
        Delivery wanted = deliveries.accepted(command.delivery());
        return beginning.begin(
                mandate,
                command,
                OperationKind.ROTATE,
                command.connection(),
                () -> plan(command, deliveries.definite(command.connection(), wanted)));
    }

    private List<Effect> plan(Command command, Delivery.Definite delivery) {
        Tile tile =
                tiles.get(command.connection().workspace(), command.connection().partner());
        Token old = old(tile, command.old());
        Effect.MintToken mint = new Effect.MintToken(lifetime(old, command.lifetime()), old.scopes());
        AdoptionTerms terms = command.terms().fitting(old, tile.observedAt());
        return effects(
                new Effect.CheckRotation(
                        command.cause(), ownerOf(old, tile).applicationId(), old.id(), mint.lifetime()),
                mint,
                new Effect.DeliverToken(delivery),
                terms);
    }

    /** A token in wrong hands goes even when there can be no other one. */
    private static List<Effect> effects(
            Effect.CheckRotation check, Effect.MintToken mint, Effect.DeliverToken deliver, AdoptionTerms terms) {
        List<Effect> effects = new ArrayList<>();
        Effect revoke = new Effect.RevokeToken(check.old());
        boolean compromised = check.cause() == RotationCause.COMPROMISED;
        effects.addAll(compromised ? List.of(revoke, check) : List.of(check));
        effects.add(mint);
        effects.add(new Effect.VerifyToken());
        effects.add(deliver);
        if (!compromised) {
            effects.add(new Effect.AwaitAdoption(check.old(), terms));
            effects.add(revoke);
        }
        return effects;
    }

    /** Of several that can be used, the caller has to say which. */
    private static Token old(Tile tile, @Nullable TokenId named) {
        List<Token> all = tile.tokens().stream()
                .filter(token -> named == null || token.id().equals(named))
                .toList();
        List<Token> active = all.stream()
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .toList();
        List<Token> candidates = active.isEmpty() ? all : active;
        if (candidates.isEmpty()) {
            throw new Failure.NotFound(
                    Missing.TOKEN,
                    (named == null ? "" : named.value() + " ")
                            + "of the connection to replace; mint one for its service principal instead");
        }
        if (candidates.size() > 1) {
            throw new Failure.Invalid("token_id", "must be given: the connection has " + candidates.size() + " tokens");
        }
        return candidates.getFirst();
    }

    private static ServicePrincipal ownerOf(Token token, Tile tile) {
        return tile.principals().stream().filter(token::belongsTo).findFirst().orElseThrow();
    }

    /** Never longer than the old one was to live. */
    private static TokenLifetime lifetime(Token old, @Nullable TokenLifetime asked) {
        TokenLifetime most = old.expiresAt() == null
                ? LONGEST
                : TokenLifetime.ofSeconds(Math.clamp(
                        Duration.between(old.createdAt(), old.expiresAt()).toSeconds(),
                        TokenLifetime.SHORTEST_SECONDS,
                        TokenLifetime.LONGEST_SECONDS));
        if (asked != null && asked.seconds() > most.seconds()) {
            throw new Failure.Invalid(
                    "lifetime_seconds",
                    "must not be longer than that of the token it replaces, " + most.seconds() + " seconds");
        }
        return asked == null ? most : asked;
    }
}

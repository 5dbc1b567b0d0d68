package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tokens of a connection that are used although the partner has switched to a newer one. A workspace tells the day of the last use and no
 * more, so that only a use on a later day than the switch counts. Nothing is revoked for it: who uses the token may have a reason.
 */
final class OldGenerations {
    private OldGenerations() {}

    static Stream<Token> usedIn(Tile tile) {
        CutOver cutOver = tile.cutOver();
        if (cutOver == null) {
            return Stream.empty();
        }
        LocalDate day = LocalDate.ofInstant(cutOver.at(), ZoneOffset.UTC);
        Instant newer = tile.tokens().stream()
                .filter(token -> token.id().equals(cutOver.token()))
                .map(Token::createdAt)
                .findFirst()
                .orElse(cutOver.at());
        return tile.tokens().stream()
                .filter(token ->
                        !token.id().equals(cutOver.token()) && token.createdAt().isBefore(newer))
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .filter(token ->
                        token.lastUsedOn() != null && token.lastUsedOn().isAfter(day));
    }

    static Optional<String> evidence(Tile tile) {
        CutOver cutOver = tile.cutOver();
        String used = usedIn(tile)
                .map(token -> "Token " + token.id().value() + " was last used on " + token.lastUsedOn() + ".")
                .collect(Collectors.joining(" "));
        return cutOver == null || used.isEmpty()
                ? Optional.empty()
                : Optional.of(used + " The partner was found to use token "
                        + cutOver.token().value() + " instead at " + cutOver.at() + ".");
    }
}

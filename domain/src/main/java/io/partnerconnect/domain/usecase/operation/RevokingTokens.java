package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.RevokeTokens;
import io.partnerconnect.domain.port.in.Started;
import java.util.List;

/** Revokes all tokens of a connection that can still be used. Where there is none there is nothing to do, and that is well. */
final class RevokingTokens implements RevokeTokens {
    private final BrowseTiles tiles;
    private final Beginning beginning;

    RevokingTokens(BrowseTiles tiles, Beginning beginning) {
        this.tiles = tiles;
        this.beginning = beginning;
    }

    @Override
    public Answer<Started> handle(Mandate mandate, Command command) {
        return beginning.begin(
                mandate, command, OperationKind.REVOKE, command.connection(), () -> effects(command.connection()));
    }

    private List<Effect> effects(ConnectionName connection) {
        Tile tile = tiles.get(connection.workspace(), connection.partner());
        return tile.tokens().stream()
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .<Effect>map(token -> new Effect.RevokeToken(token.id()))
                .toList();
    }
}

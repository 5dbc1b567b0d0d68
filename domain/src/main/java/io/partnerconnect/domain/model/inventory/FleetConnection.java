package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reading showed of a partner in a workspace. There is none where there is neither a check mark nor anything of the partner's name.
 *
 * @param connected whether there was a check mark
 * @param reaches whether the partner could reach the workspace: an active service principal of its name held a token that had not expired
 * @param principals the service principals of the partner's name
 * @param tokens their tokens that had not expired
 * @param discovery what speaks for a connection that nobody recorded; null when it is recorded or has no service principal
 */
public record FleetConnection(
        ConnectionName name,
        ConnectionState state,
        boolean connected,
        boolean reaches,
        List<ApplicationId> principals,
        List<TokenId> tokens,
        Set<FindingKind> findings,
        @Nullable Discovery discovery) {
    public FleetConnection {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
        findings = Collections.unmodifiableSet(new TreeSet<>(findings));
    }

    /** What there is of it by a tile and its findings; empty where there is nothing to tell. */
    static Optional<FleetConnection> of(ConnectionName name, Tile tile, List<Found> found) {
        if (tile.state() == ConnectionState.NOT_CONNECTED && found.isEmpty()) {
            return Optional.empty();
        }
        List<Token> live = tile.tokens().stream()
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .toList();
        return Optional.of(new FleetConnection(
                name,
                tile.state(),
                tile.connected(),
                live.stream()
                        .anyMatch(token -> tile.principals().stream()
                                .anyMatch(principal -> principal.active() && token.belongsTo(principal))),
                tile.principals().stream().map(ServicePrincipal::applicationId).toList(),
                live.stream().map(Token::id).toList(),
                found.stream().map(each -> each.cause().kind()).collect(Collectors.toSet()),
                tile.state() == ConnectionState.UNRECORDED ? Discovery.of(tile) : null));
    }
}

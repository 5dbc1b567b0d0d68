package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.principal.PrincipalResponse;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a tile as they are told of. */
final class TileParts {
    private TileParts() {}

    static @Nullable PrincipalResponse principal(WorkspaceName workspace, Tile tile) {
        return tile.principals().stream()
                .findFirst()
                .map(first -> PrincipalResponse.from(
                        new ObservedPrincipal(workspace, first, tile.partner().key(), tile.observedAt())))
                .orElse(null);
    }

    static TileResponse.TokensResponse tokens(Tile tile) {
        List<Token> active = tile.tokens().stream()
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .toList();
        return new TileResponse.TokensResponse(
                active.size(),
                tile.tokens().size() - active.size(),
                (int) active.stream().filter(Token::neverExpires).count(),
                latestOrNot(active.stream().map(Token::expiresAt), Comparator.reverseOrder()),
                latestOrNot(tile.tokens().stream().map(Token::lastUsedOn), Comparator.naturalOrder()));
    }

    private static <T> @Nullable T latestOrNot(Stream<@Nullable T> values, Comparator<T> order) {
        return values.flatMap(Stream::ofNullable).max(order).orElse(null);
    }

    static TileResponse.@Nullable ComputeResponse compute(Tile tile) {
        ComputeResource found = tile.compute();
        return found == null
                ? null
                : new TileResponse.ComputeResponse(found.kind(), found.id(), found.name(), found.state());
    }

    static List<TileResponse.FindingResponse> findings(Tile tile) {
        return tile.findings().stream()
                .map(finding -> new TileResponse.FindingResponse(
                        finding,
                        finding.sentence(),
                        finding.remedy(),
                        tile.evidence(finding).orElse(null)))
                .toList();
    }
}

package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a connection, or its absence, is shown.
 *
 * @param record the check mark, when a connection was recorded
 * @param principals the service principals of the partner's name; usually one
 * @param tokens theirs
 * @param compute the SQL warehouse or cluster of the partner's name, when it is there
 * @param observedAt when the workspace was read
 */
public record Tile(
        Partner partner,
        @Nullable RecordedConnection record,
        List<ServicePrincipal> principals,
        List<Token> tokens,
        @Nullable ComputeResource compute,
        Instant observedAt) {
    public Tile {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
    }

    /** Whether the tile carries the check mark. */
    public boolean connected() {
        return record != null;
    }

    public ConnectionState state() {
        if (record == null) {
            return principals.isEmpty() ? ConnectionState.NOT_CONNECTED : ConnectionState.UNRECORDED;
        }
        Set<TileFinding> findings = findings();
        if (findings.contains(TileFinding.PRINCIPAL_MISSING)) {
            return ConnectionState.PRINCIPAL_REMOVED;
        }
        return findings.stream().anyMatch(TileFinding::breaks) ? ConnectionState.DEGRADED : ConnectionState.CONNECTED;
    }

    public Set<TileFinding> findings() {
        return TileFindings.of(this);
    }
}

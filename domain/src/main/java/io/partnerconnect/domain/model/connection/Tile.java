package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a connection, or its absence, is shown.
 *
 * @param record the check mark, when a connection was recorded
 * @param principals the service principals of the partner's name; usually one
 * @param tokens theirs
 * @param compute the SQL warehouse or cluster of the partner's name, when it is there
 * @param cutOver when the partner last switched to a new token, as far as the service saw to that; null when it never did
 * @param observedAt when the workspace was read
 */
public record Tile(
        Partner partner,
        @Nullable RecordedConnection record,
        List<ServicePrincipal> principals,
        List<Token> tokens,
        @Nullable ComputeResource compute,
        @Nullable CutOver cutOver,
        Instant observedAt) {
    /** Of a partner that never switched to a new token. */
    public Tile(
            Partner partner,
            @Nullable RecordedConnection record,
            List<ServicePrincipal> principals,
            List<Token> tokens,
            @Nullable ComputeResource compute,
            Instant observedAt) {
        this(partner, record, principals, tokens, compute, null, observedAt);
    }

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
        Set<FindingKind> findings = findings();
        if (findings.contains(FindingKind.PRINCIPAL_MISSING)) {
            return ConnectionState.PRINCIPAL_REMOVED;
        }
        if (findings.contains(FindingKind.PRINCIPAL_INACTIVE)) {
            return ConnectionState.QUARANTINED;
        }
        return findings.stream().anyMatch(FindingKind::breaks) ? ConnectionState.DEGRADED : ConnectionState.CONNECTED;
    }

    public Set<FindingKind> findings() {
        return TileFindings.of(this);
    }

    /** Tokens that are used although the partner has switched to a newer one. */
    public Set<Token> oldGenerationsUsed() {
        return OldGenerations.usedIn(this).collect(Collectors.toUnmodifiableSet());
    }

    /** What a finding was found by, in words; empty where the finding says it all. */
    public Optional<String> evidence(FindingKind finding) {
        if (finding == FindingKind.OLD_GENERATION_USED) {
            return OldGenerations.evidence(this);
        }
        return finding == FindingKind.PARTNER_SIDE_STALE
                ? Optional.ofNullable(record).map(RecordedConnection::answer).map(Tile::words)
                : Optional.empty();
    }

    private static String words(ReportedAnswer reported) {
        return "The partner answered " + reported.answer() + ", as "
                + reported.reportedBy().name() + " reported at " + reported.reportedAt() + ".";
    }
}

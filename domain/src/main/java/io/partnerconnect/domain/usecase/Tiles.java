package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts tiles together from what was read of a workspace and what is kept of it.
 *
 * @param principals those of partners' names
 * @param tokens by who holds them
 */
public record Tiles(
        List<ServicePrincipal> principals, Map<ScimId, List<Token>> tokens, List<ComputeResource> compute, Kept kept) {
    /** What is kept of the connections in a workspace. */
    public record Kept(List<RecordedConnection> records, List<CutOver> cutOvers) {}

    public Tile of(Partner partner, Instant observedAt) {
        List<ServicePrincipal> its = principals.stream()
                .filter(principal -> PartnerNames.isOf(principal, partner))
                .toList();
        List<Token> theirs = its.stream()
                .flatMap(principal -> tokens.getOrDefault(principal.id(), List.of()).stream())
                .toList();
        return new Tile(partner, recordOf(partner), its, theirs, resourceOf(partner), cutOverOf(partner), observedAt);
    }

    private @Nullable RecordedConnection recordOf(Partner partner) {
        return kept.records().stream()
                .filter(record -> record.partner().equals(partner.key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable CutOver cutOverOf(Partner partner) {
        return kept.cutOvers().stream()
                .filter(cutOver -> cutOver.partner().equals(partner.key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ComputeResource resourceOf(Partner partner) {
        return PartnerCompute.among(compute, partner).stream().findFirst().orElse(null);
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what there is of connections in a workspace. */
final class TileReader {
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final PartnerCompute compute;
    private final InstantSource clock;

    TileReader(WorkspacePrincipals principals, WorkspaceTokens tokens, WorkspaceCompute compute, InstantSource clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.compute = new PartnerCompute(compute);
        this.clock = clock;
    }

    List<Tile> read(Workspace workspace, Collection<Partner> partners, Tiles.Kept kept) {
        Set<PrincipalName> names = PartnerNames.of(partners);
        List<ServicePrincipal> found = names.isEmpty() ? List.of() : principals.named(workspace, names);
        Map<ScimId, List<Token>> owned = found.isEmpty() ? Map.of() : tokensOf(workspace, found);
        Tiles tiles = new Tiles(found, owned, compute.of(workspace, partners), kept);
        Instant now = clock.instant();
        return partners.stream().map(partner -> tiles.of(partner, now)).toList();
    }

    private Map<ScimId, List<Token>> tokensOf(Workspace workspace, List<ServicePrincipal> owners) {
        Map<ScimId, List<Token>> owned = new HashMap<>();
        owners.forEach(owner -> owned.put(owner.id(), new ArrayList<>()));
        tokens.each(workspace, token -> {
            List<Token> its = token.owner() == null ? null : owned.get(token.owner());
            if (its != null) {
                its.add(token);
            }
        });
        return owned;
    }
}

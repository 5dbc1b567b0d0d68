package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The rules by which a tile's findings are found. */
final class TileFindings {
    private TileFindings() {}

    static Set<FindingKind> of(Tile tile) {
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        if (tile.principals().isEmpty()) {
            if (tile.connected() && tile.partner().integrationType().usesServicePrincipal()) {
                found.add(FindingKind.PRINCIPAL_MISSING);
            }
        } else {
            ofPrincipals(tile, found);
            ofTokens(tile, found);
        }
        if (tile.connected()
                && tile.compute() == null
                && tile.partner().computeName().isPresent()) {
            found.add(FindingKind.COMPUTE_MISSING);
        }
        if (tile.record() != null && tile.record().isStaleAtPartner()) {
            found.add(FindingKind.PARTNER_SIDE_STALE);
        }
        return Collections.unmodifiableSet(found);
    }

    private static void ofPrincipals(Tile tile, Set<FindingKind> found) {
        if (!tile.connected()) {
            found.add(FindingKind.NOT_RECORDED);
        }
        if (tile.principals().size() > 1) {
            found.add(FindingKind.PRINCIPAL_DUPLICATE);
        }
        if (tile.principals().stream().noneMatch(ServicePrincipal::active)) {
            found.add(FindingKind.PRINCIPAL_INACTIVE);
        }
    }

    private static void ofTokens(Tile tile, Set<FindingKind> found) {
        if (tile.tokens().stream().noneMatch(token -> canBeUsed(token, tile))) {
            found.add(FindingKind.TOKEN_MISSING);
        }
        if (tile.tokens().stream().anyMatch(Token::neverExpires)) {
            found.add(FindingKind.TOKEN_NEVER_EXPIRES);
        }
        if (OldGenerations.usedIn(tile).findAny().isPresent()) {
            found.add(FindingKind.OLD_GENERATION_USED);
        }
    }

    /** The token of an inactive service principal cannot, unless all are inactive: then that is the finding. */
    private static boolean canBeUsed(Token token, Tile tile) {
        boolean owned =
                tile.principals().stream().filter(ServicePrincipal::active).anyMatch(token::belongsTo);
        boolean allInactive = tile.principals().stream().noneMatch(ServicePrincipal::active);
        return token.stateAt(tile.observedAt()) == TokenState.ACTIVE && (owned || allInactive);
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pages of tokens off a workspace. However many tokens it has, no more than a page of them is held. */
final class TokenReader {
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final InstantSource clock;

    TokenReader(WorkspacePrincipals principals, WorkspaceTokens tokens, InstantSource clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The tokens, told apart by the partners' service principals. */
    Smallest read(Workspace workspace, Catalogue catalogue, int size, @Nullable TokenId after) {
        Map<ScimId, ServicePrincipal> owners = owners(workspace, catalogue);
        Instant now = clock.instant();
        Smallest smallest = new Smallest(size, after);
        tokens.each(workspace, token -> smallest.offer(observed(workspace, token, owners, catalogue, now)));
        return smallest;
    }

    /** The tokens of one service principal. */
    Smallest read(Workspace workspace, Catalogue catalogue, ServicePrincipal owner, int size, @Nullable TokenId after) {
        Map<ScimId, ServicePrincipal> owners = Map.of(owner.id(), owner);
        Instant now = clock.instant();
        Smallest smallest = new Smallest(size, after);
        tokens.each(workspace, token -> {
            if (token.belongsTo(owner)) {
                smallest.offer(observed(workspace, token, owners, catalogue, now));
            }
        });
        return smallest;
    }

    ObservedToken read(Workspace workspace, Catalogue catalogue, TokenId id) {
        Token token = tokens.find(workspace, id).orElseThrow(() -> new Failure.NotFound(Missing.TOKEN, id.value()));
        return observed(workspace, token, owners(workspace, catalogue), catalogue, clock.instant());
    }

    private Map<ScimId, ServicePrincipal> owners(Workspace workspace, Catalogue catalogue) {
        return principals.named(workspace, PartnerNames.of(catalogue.partners().values())).stream()
                .collect(Collectors.toMap(ServicePrincipal::id, Function.identity(), (one, same) -> one));
    }

    private static ObservedToken observed(
            Workspace workspace, Token token, Map<ScimId, ServicePrincipal> owners, Catalogue catalogue, Instant now) {
        ServicePrincipal owner = token.owner() == null ? null : owners.get(token.owner());
        if (owner == null) {
            return new ObservedToken(workspace.name(), token, null, null, now);
        }
        PartnerKey partner =
                PartnerNames.partnerOf(owner, catalogue).map(Partner::key).orElse(null);
        return new ObservedToken(workspace.name(), token, owner.applicationId(), partner, now);
    }
}

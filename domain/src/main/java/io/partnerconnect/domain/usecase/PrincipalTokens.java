package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.ArrayList;
import java.util.List;

/** The tokens a service principal holds. */
final class PrincipalTokens {
    private final WorkspaceTokens tokens;

    PrincipalTokens(WorkspaceTokens tokens) {
        this.tokens = tokens;
    }

    List<TokenId> idsOf(Workspace workspace, ServicePrincipal principal) {
        return of(workspace, principal).stream().map(Token::id).toList();
    }

    List<Token> of(Workspace workspace, ServicePrincipal principal) {
        List<Token> owned = new ArrayList<>();
        tokens.each(workspace, token -> {
            if (token.belongsTo(principal)) {
                owned.add(token);
            }
        });
        return owned;
    }
}

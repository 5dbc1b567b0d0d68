package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.usecase.Gathering;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for tokens: one by one, or, when many are looked for in one workspace at the same time, in the list of all its tokens. */
final class TokenLooks {
    /** A list of all is longer than an answer about one, but so many calls more are a larger share of what the workspace allows. */
    private static final int FEW = 3;

    private final WorkspaceTokens tokens;
    private final Gathering<Workspace, TokenId, Token> looks = new Gathering<>(this::look);

    TokenLooks(WorkspaceTokens tokens) {
        this.tokens = tokens;
    }

    Optional<Token> find(Workspace workspace, TokenId id) {
        return looks.ask(workspace, id);
    }

    private Map<TokenId, Token> look(Workspace workspace, Set<TokenId> wanted) {
        Map<TokenId, Token> found = new HashMap<>();
        if (wanted.size() <= FEW) {
            wanted.forEach(id -> tokens.find(workspace, id).ifPresent(token -> found.put(id, token)));
        } else {
            tokens.each(workspace, token -> {
                if (wanted.contains(token.id())) {
                    found.put(token.id(), token);
                }
            });
        }
        return found;
    }
}

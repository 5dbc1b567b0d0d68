package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;

/**
 * What one look showed of a workspace: all its service principals, and all its tokens.
 *
 * @param at when it was begun: what changed since may be in it or not
 */
public record Reading(WorkspaceName workspace, Instant at, List<ServicePrincipal> principals, List<Token> tokens) {
    public Reading {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
    }
}

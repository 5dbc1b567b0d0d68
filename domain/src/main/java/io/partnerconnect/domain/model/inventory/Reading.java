package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;

/**
 * What one look showed of a workspace: all its service principals, all its tokens, its rules for those, and the SQL warehouses and clusters
 * that carry a partner's name.
 *
 * @param at when it was begun: what changed since may be in it or not
 */
public record Reading(
        WorkspaceName workspace,
        Instant at,
        List<ServicePrincipal> principals,
        List<Token> tokens,
        TokenRules rules,
        List<ComputeResource> compute) {
    public Reading {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
        compute = List.copyOf(compute);
    }
}

package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        principals = each(principals, ServicePrincipal::id);
        tokens = each(tokens, Token::id);
        compute = List.copyOf(compute);
    }

    /** Pages that shift while they are read show something twice: it counts as it was shown last. */
    private static <T, K> List<T> each(List<T> shown, Function<T, K> id) {
        Map<K, T> byId = new LinkedHashMap<>();
        shown.forEach(one -> byId.put(id.apply(one), one));
        return List.copyOf(byId.values());
    }
}

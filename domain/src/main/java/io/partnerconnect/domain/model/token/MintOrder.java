package io.partnerconnect.domain.model.token;

import java.util.List;

/**
 * A token to be made.
 *
 * @param comment as it is to stand in the workspace, marker included
 * @param scopes what the token may be used for; empty means all APIs
 */
public record MintOrder(String comment, TokenLifetime lifetime, List<String> scopes) {
    public MintOrder {
        scopes = List.copyOf(scopes);
    }
}

package io.partnerconnect.domain.model.workspace;

import org.jspecify.annotations.Nullable;

/** What holds for tokens in a workspace; null: the workspace did not let the service see it. */
public record TokenRules(
        @Nullable TokenSettings settings, @Nullable TokenUse use) {
    public static final TokenRules NOT_SEEN = new TokenRules(null, null);
}

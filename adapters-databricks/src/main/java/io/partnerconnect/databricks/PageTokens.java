package io.partnerconnect.databricks;

import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page tokens of one list. A list that repeats a page, or has more than a thousand, is given up. */
final class PageTokens {
    private static final int MOST_PAGES = 1000;

    private final Workspace workspace;
    private final Set<String> seen = new HashSet<>();

    PageTokens(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether the token leads to another page. */
    boolean lead(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return false;
        }
        if (!seen.add(token) || seen.size() > MOST_PAGES) {
            throw Failures.endless(workspace);
        }
        return true;
    }
}

package io.partnerconnect.databricks;

import io.partnerconnect.databricks.wire.Paged;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists of which each page names the next. One that repeats a page, or has more than a thousand, is given up. */
final class Pages {
    /** How many are asked for at once: the most that every such list gives. */
    static final int SIZE = 100;

    private static final int MOST = 1000;

    private Pages() {}

    @FunctionalInterface
    interface Ask<P extends Paged> {
        /** The page of the token; without one, the first. */
        P page(@Nullable String token);
    }

    static <P extends Paged> void each(Workspace workspace, Ask<P> ask, Consumer<P> receiver) {
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            P page = ask.page(token);
            receiver.accept(page);
            token = page.nextPageToken();
        } while (token != null && !token.isEmpty() && isNew(workspace, seen, token));
    }

    private static boolean isNew(Workspace workspace, Set<String> seen, String token) {
        if (!seen.add(token) || seen.size() > MOST) {
            throw Failures.endless(workspace);
        }
        return true;
    }
}

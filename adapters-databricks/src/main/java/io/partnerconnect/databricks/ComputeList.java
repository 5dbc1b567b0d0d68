package io.partnerconnect.databricks;

import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.wire.ComputePage;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lists of SQL warehouses and of clusters, page by page. A list that repeats a page, or has more than a thousand, is given up. */
final class ComputeList {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final ComputeApi api;
    private final Attempts attempts;

    ComputeList(ComputeApi api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    List<ComputeResource> of(Workspace workspace, Compute kind, Predicate<ComputePage.Item> wanted) {
        List<ComputeResource> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            ComputePage page = page(workspace, kind, token);
            found.addAll(page.toDomain(kind, wanted));
            token = page.nextPageToken();
        } while (token != null && !token.isEmpty() && isNew(workspace, seen, token));
        return found;
    }

    private static boolean isNew(Workspace workspace, Set<String> seen, String token) {
        if (!seen.add(token) || seen.size() > MOST_PAGES) {
            throw Failures.endless(workspace);
        }
        return true;
    }

    private ComputePage page(Workspace workspace, Compute kind, @Nullable String token) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) -> ask(kind, address, authorization, token),
                        ComputePage.class));
    }

    private Response ask(Compute kind, String address, String authorization, @Nullable String token) {
        return switch (kind) {
            case SQL_WAREHOUSE -> api.warehouses(address, authorization, PAGE, token);
            case CLUSTER -> api.clusters(address, authorization, PAGE, token);
            case NONE -> throw new IllegalArgumentException("no kind of compute");
        };
    }
}

package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.wire.ComputePage;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQL warehouses and clusters. A list that repeats a page, or has more than a thousand, is given up. */
@Singleton
final class DatabricksCompute implements WorkspaceCompute {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    @FunctionalInterface
    private interface Pages {
        Response ask(String address, String authorization, int size, @Nullable String token);
    }

    private final ComputeApi api;
    private final Attempts attempts;

    DatabricksCompute(Clients clients, Attempts attempts) {
        this.api = clients.compute();
        this.attempts = attempts;
    }

    @Override
    public List<ComputeResource> warehouses(Workspace workspace, Set<String> names) {
        return named(workspace, Compute.SQL_WAREHOUSE, api::warehouses, names);
    }

    @Override
    public List<ComputeResource> clusters(Workspace workspace, Set<String> names) {
        return named(workspace, Compute.CLUSTER, api::clusters, names);
    }

    private List<ComputeResource> named(Workspace workspace, Compute kind, Pages pages, Set<String> names) {
        List<ComputeResource> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            ComputePage page = page(workspace, pages, token);
            page.toDomain(kind).stream()
                    .filter(resource -> names.contains(resource.name()))
                    .forEach(found::add);
            token = page.nextPageToken();
        } while (token != null && !token.isEmpty() && isNew(workspace, seen, token));
        return found;
    }

    private static boolean isNew(Workspace workspace, Set<String> seen, String token) {
        if (!seen.add(token) || seen.size() > MOST_PAGES) {
            throw Failures.ofRead(
                    workspace, new Trouble(new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null), null, endless()));
        }
        return true;
    }

    private static NotUnderstood endless() {
        return new NotUnderstood("next_page_token");
    }

    private ComputePage page(Workspace workspace, Pages pages, @Nullable String token) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) -> pages.ask(address, authorization, PAGE, token),
                        ComputePage.class));
    }
}

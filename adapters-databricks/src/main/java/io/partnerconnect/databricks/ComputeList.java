package io.partnerconnect.databricks;

import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.wire.ComputePage;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lists of SQL warehouses and of clusters, page by page. */
final class ComputeList {
    private final ComputeApi api;
    private final Attempts attempts;

    ComputeList(ComputeApi api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    List<ComputeResource> of(Workspace workspace, Compute kind, Predicate<ComputePage.Item> wanted) {
        List<ComputeResource> found = new ArrayList<>();
        Pages.each(workspace, token -> page(workspace, kind, token), page -> found.addAll(page.toDomain(kind, wanted)));
        return found;
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
            case SQL_WAREHOUSE -> api.warehouses(address, authorization, Pages.SIZE, token);
            case CLUSTER -> api.clusters(address, authorization, Pages.SIZE, token);
            case NONE -> throw new IllegalArgumentException("no kind of compute");
        };
    }
}

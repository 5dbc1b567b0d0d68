package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.credential.Credential;
import io.partnerconnect.domain.model.credential.Migration;
import io.partnerconnect.domain.model.credential.MigrationPage;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Unread;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseMigrations;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Reads the credentials of a partner's connections, those of one page at once. */
final class ObservingMigrations implements BrowseMigrations {
    private static final int WORKSPACES_A_PAGE = 16;

    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final RecordedConnections records;
    private final Surroundings.Databricks databricks;
    private final InstantSource clock;

    ObservingMigrations(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            RecordedConnections records,
            Surroundings.Databricks databricks,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.records = records;
        this.databricks = databricks;
        this.clock = clock;
    }

    /** Of one workspace. */
    private sealed interface Look {
        record Read(Migration migration) implements Look {}

        record NotRead(Unread unread) implements Look {}
    }

    @Override
    public MigrationPage of(Sight sight, PartnerKey key, PageRequest request) {
        WorkspaceName last = request.after() == null ? null : read(request.after());
        Partner partner = partners.catalogue().get(key);
        if (!partner.authOptions().contains(AuthOption.OAUTH_M2M)) {
            return new MigrationPage(false, new Page<>(List.of(), null), List.of());
        }
        List<WorkspaceName> left = after(last, records.workspacesOf(key)).stream()
                .filter(workspace -> sight.covers(workspace, key))
                .toList();
        List<WorkspaceName> taken =
                left.stream().limit(Math.min(request.size(), WORKSPACES_A_PAGE)).toList();
        Cursor next = taken.size() < left.size() ? new Cursor(taken.getLast().value()) : null;
        List<Migration> read = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        looks(taken, partner).forEach(look -> {
            switch (look) {
                case Look.Read(var migration) -> read.add(migration);
                case Look.NotRead(var why) -> unread.add(why);
            }
        });
        return new MigrationPage(true, new Page<>(read, next), unread);
    }

    private static List<WorkspaceName> after(@Nullable WorkspaceName last, List<WorkspaceName> all) {
        return all.stream()
                .filter(each -> last == null || each.compareTo(last) > 0)
                .toList();
    }

    private static WorkspaceName read(Cursor cursor) {
        try {
            return new WorkspaceName(cursor.value());
        } catch (Failure.Invalid notOurs) {
            throw new Failure.Invalid("page_token", "must be one that this service gave");
        }
    }

    private List<Look> looks(List<WorkspaceName> names, Partner partner) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return names.stream()
                    .map(name -> CompletableFuture.supplyAsync(() -> look(name, partner), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Look look(WorkspaceName name, Partner partner) {
        try {
            return new Look.Read(migration(workspaces.get(name), partner));
        } catch (Failure failure) {
            return new Look.NotRead(new Unread(name, failure));
        }
    }

    private Migration migration(Workspace workspace, Partner partner) {
        List<ServicePrincipal> principals = partner.servicePrincipalName() == null
                ? List.of()
                : databricks.principals().named(workspace, Set.of(partner.servicePrincipalName()));
        List<Credential> credentials = new ArrayList<>();
        if (!principals.isEmpty()) {
            databricks.tokens().each(workspace, token -> {
                if (principals.stream().anyMatch(token::belongsTo)) {
                    credentials.add(new Credential.OfToken(token));
                }
            });
        }
        principals.forEach(principal -> databricks.provisioning().secrets().list(workspace, principal.id()).stream()
                .map(Credential.OfSecret::new)
                .forEach(credentials::add));
        return new Migration(
                workspace.name(),
                principals.stream().map(ServicePrincipal::applicationId).toList(),
                credentials,
                clock.instant());
    }
}

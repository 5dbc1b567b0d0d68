package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class FakeWorkspacePrincipals implements WorkspacePrincipals {
    private static final Pattern CURSOR = Pattern.compile("after-([0-9]{1,18})");

    private final FakeDatabricks databricks;

    FakeWorkspacePrincipals(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public Page<ServicePrincipal> list(Workspace workspace, PrincipalFilter filter, PageRequest page) {
        long after = page.after() == null ? -1 : position(page.after());
        List<ServicePrincipal> rest = shown(workspace).stream()
                .filter(principal -> principal.id().value() > after)
                .filter(principal -> passes(principal, filter))
                .toList();
        if (rest.size() <= page.size()) {
            return new Page<>(rest, null);
        }
        List<ServicePrincipal> items = rest.subList(0, page.size());
        return new Page<>(items, new Cursor("after-" + items.getLast().id()));
    }

    private static long position(Cursor cursor) {
        var matcher = CURSOR.matcher(cursor.value());
        if (!matcher.matches()) {
            throw new Failure.Invalid("page_token", "must be one that this service gave");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static boolean passes(ServicePrincipal principal, PrincipalFilter filter) {
        @Nullable PrincipalName name = filter.displayName();
        return name == null || name.value().equals(principal.displayName());
    }

    @Override
    public List<ServicePrincipal> named(Workspace workspace, Set<PrincipalName> names) {
        return shown(workspace).stream()
                .filter(principal ->
                        names.stream().anyMatch(name -> name.value().equals(principal.displayName())))
                .toList();
    }

    @Override
    public Optional<ServicePrincipal> find(Workspace workspace, ApplicationId id) {
        return shown(workspace).stream()
                .filter(principal -> principal.applicationId().equals(id))
                .findFirst();
    }

    private List<ServicePrincipal> shown(Workspace workspace) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.principals.shown();
        }
    }

    @Override
    public Deletion delete(Workspace workspace, ScimId id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("the service principal may have been deleted.");
            boolean removed = fake.principals.remove(id);
            fake.tokens.there().stream()
                    .filter(token -> id.equals(token.owner()))
                    .map(Token::id)
                    .forEach(fake.tokens::remove);
            fake.loseSecretsOf(id);
            fake.answers.deliver("the service principal may have been deleted.");
            return removed ? Deletion.DELETED : Deletion.ALREADY_GONE;
        }
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.SealedCredentials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of the service's credentials, those of the configuration and those that are sealed in one list. */
final class ReportingCredentials implements BrowseCredentials {
    private static final int AT_A_TIME = 500;

    private final ConfiguredCredentials configured;
    private final SealedCredentials sealed;
    private final OpeningCredentials opening;
    private final CredentialChecks checks;

    ReportingCredentials(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            OpeningCredentials opening,
            CredentialChecks checks) {
        this.configured = configured;
        this.sealed = sealed;
        this.opening = opening;
        this.checks = checks;
    }

    @Override
    public Page<CredentialReport> list(PageRequest page) {
        CredentialName last = page.after() == null ? null : last(page.after());
        List<Found> found = Stream.concat(configured(last), sealed(last, page.size() + 1))
                .sorted(Comparator.comparing(Found::name))
                .limit(page.size() + 1L)
                .toList();
        List<Found> shown = found.subList(0, Math.min(page.size(), found.size()));
        Around around = around(shown.stream().map(Found::name).collect(Collectors.toSet()));
        return new Page<>(
                shown.stream().map(each -> report(each, around)).toList(),
                shown.size() < found.size() ? new Cursor(shown.getLast().name().value()) : null);
    }

    private static CredentialName last(Cursor cursor) {
        try {
            return new CredentialName(cursor.value());
        } catch (Failure.Invalid notOurs) {
            throw new Failure.Invalid("page_token", "must be one this service gave out");
        }
    }

    private Stream<Found> configured(@Nullable CredentialName last) {
        return configured.names().stream()
                .filter(name -> last == null || name.compareTo(last) > 0)
                .flatMap(name -> configured.find(name).stream())
                .map(Found.Elsewhere::new);
    }

    /** One that was sealed before the configuration had one of its name is not used, and not told of twice. */
    private Stream<Found> sealed(@Nullable CredentialName last, int most) {
        Set<CredentialName> elsewhere = configured.names();
        return sealed.after(last, most).stream()
                .filter(each -> !elsewhere.contains(each.name()))
                .map(Found.Sealed::new);
    }

    @Override
    public CredentialReport get(CredentialName name) {
        return configured
                .find(name)
                .<Found>map(Found.Elsewhere::new)
                .or(() -> sealed.find(name).map(Found.Sealed::new))
                .map(found -> report(found, around(Set.of(name))))
                .orElseThrow(() -> new Failure.NotFound(Missing.CREDENTIAL, name.value()));
    }

    @Override
    public List<CredentialLookup.Trouble> unusable(int most) {
        List<CredentialLookup.Trouble> found = new ArrayList<>();
        Map<CredentialName, CredentialCheck> known = checks.latest(configured.names());
        configured.names().stream()
                .flatMap(name -> configured.find(name).stream())
                .flatMap(each -> Stream.ofNullable(trouble(each, known.get(each.name()))))
                .forEach(found::add);
        List<SealedCredential> some = sealed.after(null, AT_A_TIME);
        while (!some.isEmpty() && found.size() < most) {
            some.forEach(each -> {
                if (opening.opened(each) instanceof CredentialLookup.Trouble trouble) {
                    found.add(trouble);
                }
            });
            some = sealed.after(some.getLast().name(), AT_A_TIME);
        }
        return found.stream().limit(most).toList();
    }

    CredentialReport of(SealedCredential credential) {
        return report(new Found.Sealed(credential), around(Set.of(credential.name())));
    }

    /** What is known beside the credentials themselves. */
    private record Around(
            Map<CredentialName, List<WorkspaceName>> users, Map<CredentialName, CredentialCheck> checks) {}

    private Around around(Set<CredentialName> names) {
        return new Around(sealed.users(names), checks.latest(names));
    }

    private CredentialReport report(Found found, Around around) {
        List<WorkspaceName> workspaces = around.users().getOrDefault(found.name(), List.of());
        CredentialCheck check = around.checks().get(found.name());
        return switch (found) {
            case Found.Elsewhere(var credential) ->
                new CredentialReport(
                        credential.name(),
                        credential.source(),
                        credential.kind(),
                        credential.clientId(),
                        null,
                        trouble(credential, check),
                        check,
                        workspaces);
            case Found.Sealed(var credential) ->
                new CredentialReport(
                        credential.name(),
                        CredentialSource.SEALED,
                        credential.kind(),
                        credential.clientId(),
                        credential,
                        trouble(opening.opened(credential)),
                        check,
                        workspaces);
        };
    }

    /** Vault is not asked only because somebody reads a list: of what is there the last look tells. */
    private CredentialLookup.@Nullable Trouble trouble(ConfiguredCredential said, @Nullable CredentialCheck check) {
        if (said.source() == CredentialSource.VAULT) {
            return check == null ? null : check.trouble();
        }
        return trouble(configured.look(said.name()));
    }

    private static CredentialLookup.@Nullable Trouble trouble(CredentialLookup looked) {
        return looked instanceof CredentialLookup.Trouble trouble ? trouble : null;
    }

    /** Either kind. */
    private sealed interface Found {
        record Elsewhere(ConfiguredCredential credential) implements Found {
            @Override
            public CredentialName name() {
                return credential.name();
            }
        }

        record Sealed(SealedCredential credential) implements Found {
            @Override
            public CredentialName name() {
                return credential.name();
            }
        }

        CredentialName name();
    }
}

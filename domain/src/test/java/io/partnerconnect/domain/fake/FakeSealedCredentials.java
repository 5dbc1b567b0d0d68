package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealedCredentials;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sealed credentials in memory. */
public final class FakeSealedCredentials implements SealedCredentials {
    private final FakeDatabase database;
    private final NavigableMap<CredentialName, SealedCredential> credentials = new TreeMap<>();

    public FakeSealedCredentials(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public SealedCredential put(SealedCredential given) {
        return database.transaction(() -> {
            SealedCredential held = credentials.get(given.name());
            if (held == null && given.version() != 0) {
                throw missing(given.name());
            }
            if (held != null && held.version() != given.version()) {
                throw new Failure.Stale("credential");
            }
            SealedCredential stored = new SealedCredential(
                    given.name(),
                    given.kind(),
                    given.clientId(),
                    given.value(),
                    held == null ? given.createdAt() : held.createdAt(),
                    given.rotation(),
                    given.version() + 1);
            credentials.put(stored.name(), stored);
            return stored;
        });
    }

    @Override
    public Optional<SealedCredential> find(CredentialName name) {
        return database.transaction(() -> Optional.ofNullable(credentials.get(name)));
    }

    @Override
    public List<SealedCredential> after(@Nullable CredentialName last, int most) {
        return database.transaction(() -> (last == null ? credentials : credentials.tailMap(last, false))
                .values().stream().limit(most).toList());
    }

    @Override
    public void remove(CredentialName name) {
        database.transaction(() -> {
            SealedCredential held = Optional.ofNullable(credentials.get(name)).orElseThrow(() -> missing(name));
            List<WorkspaceName> users = using(Set.of(name)).getOrDefault(name, List.of());
            if (!users.isEmpty()) {
                throw new Failure.Conflict(
                        Clash.CREDENTIAL_IN_USE,
                        "Workspaces are registered with credential " + name.value() + ": "
                                + users.getFirst().value());
            }
            if (held.rotation() != null) {
                throw new Failure.Conflict(Clash.CREDENTIAL_BUSY, "Credential " + name.value() + " is being rotated.");
            }
            return credentials.remove(name);
        });
    }

    @Override
    public List<SealedCredential> sealedOtherwise(EncryptionKeyId than, int most) {
        return database.transaction(() -> credentials.values().stream()
                .filter(each -> !each.value().envelope().key().equals(than))
                .limit(most)
                .toList());
    }

    @Override
    public List<SealedCredential> rotating(int most) {
        return database.transaction(() -> credentials.values().stream()
                .filter(each -> each.rotation() != null)
                .sorted(Comparator.comparing(FakeSealedCredentials::since))
                .limit(most)
                .toList());
    }

    @Override
    public Map<CredentialName, List<WorkspaceName>> users(Set<CredentialName> names) {
        return database.transaction(() -> using(names));
    }

    private Map<CredentialName, List<WorkspaceName>> using(Set<CredentialName> names) {
        return database.workspaces.values().stream()
                .filter(workspace -> names.contains(workspace.credential()))
                .collect(Collectors.groupingBy(
                        Workspace::credential, Collectors.mapping(Workspace::name, Collectors.toList())));
    }

    private static Instant since(SealedCredential each) {
        return Objects.requireNonNull(each.rotation()).since();
    }

    private static Failure.NotFound missing(CredentialName name) {
        return new Failure.NotFound(Missing.CREDENTIAL, name.value());
    }
}

package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials that are configured, in memory. */
public final class FakeConfiguredCredentials implements ConfiguredCredentials {
    private final Map<CredentialName, Kept> byName = new ConcurrentHashMap<>();
    private final SortedSet<CredentialName> forgotten = Collections.synchronizedSortedSet(new TreeSet<>());

    private record Kept(ConfiguredCredential said, CredentialLookup found) {}

    public FakeConfiguredCredentials with(String name, ServiceCredential credential) {
        return with(name, CredentialSource.CONFIGURATION, credential);
    }

    /** Kept in that place; put once more, its value was changed there. */
    public FakeConfiguredCredentials with(String name, CredentialSource source, ServiceCredential credential) {
        CredentialName key = new CredentialName(name);
        String edition = credential.value().reveal(value -> Integer.toHexString(value.hashCode()));
        byName.put(
                key,
                new Kept(
                        new ConfiguredCredential(key, source, credential.kind(), credential.clientId()),
                        new CredentialLookup.Usable(credential, edition, null)));
        return this;
    }

    /** What is looked up of it from now on. */
    public FakeConfiguredCredentials finding(String name, CredentialLookup found) {
        byName.computeIfPresent(new CredentialName(name), (key, kept) -> new Kept(kept.said(), found));
        return this;
    }

    public FakeConfiguredCredentials without(String name) {
        byName.remove(new CredentialName(name));
        return this;
    }

    @Override
    public SortedSet<CredentialName> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    @Override
    public Optional<ConfiguredCredential> find(CredentialName name) {
        return Optional.ofNullable(byName.get(name)).map(Kept::said);
    }

    @Override
    public CredentialLookup look(CredentialName name) {
        return Optional.ofNullable(byName.get(name)).map(Kept::found).orElseGet(CredentialLookup.Absent::new);
    }

    @Override
    public void forget(CredentialName name) {
        forgotten.add(name);
    }

    /** Which were to be looked up anew. */
    public SortedSet<CredentialName> forgotten() {
        return forgotten;
    }
}

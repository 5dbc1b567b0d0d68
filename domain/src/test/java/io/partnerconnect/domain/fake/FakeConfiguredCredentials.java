package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Credentials that are configured, in memory. */
public final class FakeConfiguredCredentials implements ConfiguredCredentials {
    private final SortedMap<CredentialName, ConfiguredCredential> byName = new TreeMap<>();

    public FakeConfiguredCredentials with(String name, ServiceCredential credential) {
        CredentialName key = new CredentialName(name);
        byName.put(key, new ConfiguredCredential(key, CredentialSource.CONFIGURATION, credential));
        return this;
    }

    @Override
    public SortedSet<CredentialName> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    @Override
    public Optional<ConfiguredCredential> find(CredentialName name) {
        return Optional.ofNullable(byName.get(name));
    }
}

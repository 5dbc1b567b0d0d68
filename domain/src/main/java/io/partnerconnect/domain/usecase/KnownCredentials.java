package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * The credentials as this replica knows them: what was read is good for a short time, so that one that was changed anywhere is used here
 * soon after, and a thousand calls to a workspace do not read it a thousand times.
 */
public final class KnownCredentials implements ServiceCredentials {
    private final ConfiguredCredentials configured;
    private final OpeningCredentials opening;
    private final LongSupplier nanos;
    private final long freshNanos;
    private final ConcurrentMap<CredentialName, Known> known = new ConcurrentHashMap<>();

    /** {@code nanos}: a monotonic clock; {@code fresh}: for how long a reading is good. */
    public KnownCredentials(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            EncryptionKeys keys,
            LongSupplier nanos,
            Duration fresh) {
        this.configured = configured;
        this.opening = new OpeningCredentials(configured, sealed, keys);
        this.nanos = nanos;
        this.freshNanos = fresh.toNanos();
    }

    /** One reading; {@code begun} in nanoseconds. */
    private record Known(CredentialLookup lookup, long begun) {}

    @Override
    public CredentialLookup find(CredentialName name) {
        long now = nanos.getAsLong();
        Known held = known.get(name);
        if (held != null && now - held.begun() < freshNanos) {
            return held.lookup();
        }
        CredentialLookup read = opening.find(name);
        known.put(name, new Known(read, now));
        return read;
    }

    @Override
    public void forget(CredentialName name) {
        configured.forget(name);
        known.remove(name);
    }
}

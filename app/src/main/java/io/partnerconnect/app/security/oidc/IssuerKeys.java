package io.partnerconnect.app.security.oidc;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys of a provider, as they were read last. They are read anew when they are not fresh any more, or when a token names one that is
 * not among them, but never more often than every ten seconds, so that nobody makes this service flood the provider. While the provider
 * does not answer, keys that are known go on for a bounded time.
 */
final class IssuerKeys {
    /** How long is waited between two readings at least. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final String provider;
    private final Source source;
    private final Terms terms;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read latest = new Read(List.of(), Instant.EPOCH, Instant.EPOCH, true);

    IssuerKeys(String provider, Source source, Terms terms, InstantSource clock) {
        this.provider = provider;
        this.source = source;
        this.terms = terms;
        this.clock = clock;
    }

    /** Where keys are read. */
    interface Source {
        List<JsonWebKey> read() throws IOException;
    }

    /** For how long keys count as fresh, and for how long they are used when the provider does not answer. */
    record Terms(Duration fresh, Duration kept) {}

    /** What is known: keys, since when, when they were last asked for, and whether that failed. */
    private record Read(List<JsonWebKey> keys, Instant since, Instant asked, boolean failed) {
        boolean has(String id, Duration within, Instant now) {
            return now.isBefore(since.plus(within)) && keys.stream().anyMatch(key -> id.equals(key.getKeyId()));
        }
    }

    /**
     * All keys, among them the one of that id; none when the provider has no such key. Throws {@link Failure.Unavailable} when that cannot
     * be told.
     */
    List<JsonWebKey> with(String id) {
        Instant now = clock.instant();
        Read held = latest;
        if (held.has(id, terms.fresh(), now)) {
            return held.keys();
        }
        Read read = held.has(id, terms.kept(), now) ? readUnlessSomebodyDoes() : readOnceNobodyDoes();
        if (read.has(id, terms.kept(), now)) {
            return read.keys();
        }
        if (read.failed()) {
            throw new Failure.Unavailable(Outage.IDENTITY_PROVIDER, PAUSE, null);
        }
        return List.of();
    }

    /** Whoever can go on with what is known does not wait for who is reading. */
    private Read readUnlessSomebodyDoes() {
        return reading.tryLock() ? readAndUnlock() : latest;
    }

    private Read readOnceNobodyDoes() {
        reading.lock();
        return readAndUnlock();
    }

    private Read readAndUnlock() {
        try {
            Instant now = clock.instant();
            if (!now.isBefore(latest.asked().plus(PAUSE))) {
                latest = read(now);
            }
            return latest;
        } finally {
            reading.unlock();
        }
    }

    private Read read(Instant now) {
        try {
            return new Read(List.copyOf(source.read()), now, now, false);
        } catch (IOException e) {
            LOG.warnf("The keys of the identity provider %s could not be read: %s", provider, e.getMessage());
            return new Read(latest.keys(), latest.since(), now, true);
        }
    }
}

package io.partnerconnect.credentials;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What Vault has told, kept for a short time. Of many who want the same, one asks and the others wait for him. What is not there, and that
 * Vault is silent, is remembered for a moment only, so that it is neither asked for every call nor missed for long.
 */
@Singleton
final class RememberedSecrets {
    /** After that, what was not found is looked for again. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** What a workspace refuses is asked for anew, but not more often than that. */
    private static final Duration NOT_AGAIN = Duration.ofSeconds(5);

    private final Vault vault;
    private final Duration fresh;
    private final InstantSource clock;
    private final ConcurrentMap<VaultPath, Slot> slots = new ConcurrentHashMap<>();

    RememberedSecrets(Vault vault, VaultSettings settings, InstantSource clock) {
        this.vault = vault;
        this.fresh = settings.fresh();
        this.clock = clock;
    }

    private record Kept(Looked looked, Instant at) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Kept kept;
    }

    Looked look(VaultPath path) {
        Slot slot = slots.computeIfAbsent(path, key -> new Slot());
        try {
            slot.lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Looked.Silent("Vault was not asked.");
        }
        try {
            Kept kept = slot.kept;
            if (kept == null || !isYounger(kept, longest(kept))) {
                kept = new Kept(vault.read(path), clock.instant());
                slot.kept = kept;
            }
            return kept.looked();
        } finally {
            slot.lock.unlock();
        }
    }

    private Duration longest(Kept kept) {
        return kept.looked() instanceof Looked.Found ? fresh : MOMENT;
    }

    /** Of what is from the future the age is not known. */
    private boolean isYounger(Kept kept, Duration than) {
        Duration age = Duration.between(kept.at(), clock.instant());
        return !age.isNegative() && age.compareTo(than) < 0;
    }

    void forget(VaultPath path) {
        Slot slot = slots.get(path);
        if (slot == null || !slot.lock.tryLock()) {
            return; // it is being asked for anyway
        }
        try {
            if (slot.kept != null && !isYounger(slot.kept, NOT_AGAIN)) {
                slot.kept = null;
            }
        } finally {
            slot.lock.unlock();
        }
    }
}

package io.partnerconnect.databricks.auth;

import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.wire.AccessTokenResponse;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens, kept for each workspace and credential until shortly before they expire, or until the credential is another one. Of many
 * callers that need a new one, one logs in and the others wait for it.
 */
final class AccessTokens {
    /** Some workspaces refuse a token in the last 30 seconds of its life. */
    private static final Duration EARLY = Duration.ofSeconds(40);

    private record Key(WorkspaceUrl url, CredentialName name) {}

    /** {@code edition}: that of the credential it was given for. */
    private record Kept(TokenSecret secret, String edition, Instant until) {
        boolean isFor(String current, Instant now) {
            return edition.equals(current) && now.isBefore(until);
        }
    }

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Kept kept;
    }

    private final Login login;
    private final InstantSource clock;
    private final ConcurrentMap<Key, Slot> slots = new ConcurrentHashMap<>();

    AccessTokens(Login login, InstantSource clock) {
        this.login = login;
        this.clock = clock;
    }

    TokenSecret of(Workspace workspace, String origin, ServiceCredential.OfClient credential, String edition) {
        Slot slot = slots.computeIfAbsent(new Key(workspace.url(), workspace.credential()), key -> new Slot());
        lock(slot);
        try {
            if (slot.kept == null || !slot.kept.isFor(edition, clock.instant())) {
                slot.kept = fresh(workspace.url(), origin, credential, edition);
            }
            return slot.kept.secret();
        } finally {
            slot.lock.unlock();
        }
    }

    /** Can be interrupted, so that who waits for a login that hangs is not held longer than his own time. */
    private static void lock(Slot slot) {
        try {
            slot.lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Sending.notSent(), null, e);
        }
    }

    private Kept fresh(WorkspaceUrl url, String origin, ServiceCredential.OfClient credential, String edition) {
        AccessTokenResponse response = login.at(url, origin, credential);
        return new Kept(
                response.secret(),
                edition,
                clock.instant().plus(response.lifetime()).minus(EARLY));
    }

    void forget(WorkspaceUrl url, CredentialName name) {
        slots.remove(new Key(url, name));
    }
}

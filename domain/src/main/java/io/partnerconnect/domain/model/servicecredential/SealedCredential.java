package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential of the service that is kept in the database, sealed. {@code version} counts its changes from 1 and guards against lost
 * updates; 0 means not kept yet.
 *
 * @param clientId null for a token
 * @param createdAt when there was first one of that name
 * @param rotation null while the service is not replacing it
 */
public record SealedCredential(
        CredentialName name,
        CredentialKind kind,
        @Nullable String clientId,
        Value value,
        Instant createdAt,
        @Nullable CredentialRotation rotation,
        long version) {
    /**
     * The value, sealed.
     *
     * @param generation counts the values under that name, from 1; a value that is sealed anew with another key is the same one
     * @param upstreamId what Databricks calls it: the id of the token or of the OAuth secret; null when that is not known
     * @param expiresAt null when it is not known to end
     */
    public record Value(
            Envelope envelope,
            long generation,
            @Nullable String upstreamId,
            Instant since,
            @Nullable Instant expiresAt) {}

    /** What its value is bound to. */
    public SealBinding binding() {
        return new SealBinding(name, kind, clientId, value.generation());
    }

    /** What a next value will be bound to. */
    public SealBinding nextBinding() {
        return new SealBinding(name, kind, clientId, value.generation() + 1);
    }

    /** The same value, sealed anew. */
    public SealedCredential rewrapped(Envelope envelope) {
        return new SealedCredential(
                name,
                kind,
                clientId,
                new Value(envelope, value.generation(), value.upstreamId(), value.since(), value.expiresAt()),
                createdAt,
                rotation,
                version);
    }

    /** With where its rotation is; null: it is over. */
    public SealedCredential rotating(@Nullable CredentialRotation now) {
        return new SealedCredential(name, kind, clientId, value, createdAt, now, version);
    }

    /** With its next value. */
    public SealedCredential with(Value next, @Nullable CredentialRotation now) {
        return new SealedCredential(name, kind, clientId, next, createdAt, now, version);
    }
}

package io.partnerconnect.simulator.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A personal access token, without its value. Small, because a fleet has hundreds of thousands. */
public final class Token {
    /** The expiry time of a token that never expires. */
    public static final long NEVER = -1;

    static final long DAY = 24L * 60 * 60 * 1000;

    private final Sha256 id;
    private final Principal owner;
    private final Principal creator;
    private final long createdMillis;
    private long expiryMillis;
    private long lastUsedDayMillis;
    private String comment;
    private @Nullable List<String> scopes;

    public Token(Sha256 id, Principal owner, Principal creator, Instant created, long expiryMillis, String comment) {
        this.id = id;
        this.owner = owner;
        this.creator = creator;
        this.createdMillis = created.toEpochMilli();
        this.expiryMillis = expiryMillis;
        this.comment = comment;
    }

    public Sha256 id() {
        return id;
    }

    public Principal owner() {
        return owner;
    }

    public Principal creator() {
        return creator;
    }

    public long createdMillis() {
        return createdMillis;
    }

    public long expiryMillis() {
        return expiryMillis;
    }

    public void expireAt(long newExpiryMillis) {
        expiryMillis = newExpiryMillis;
    }

    public boolean expired(Instant now) {
        return expiryMillis != NEVER && expiryMillis <= now.toEpochMilli();
    }

    /** The start of the day on which the token was last used; 0 when it never was. */
    public long lastUsedDayMillis() {
        return lastUsedDayMillis;
    }

    public void usedAt(Instant instant) {
        lastUsedDayMillis = instant.toEpochMilli() / DAY * DAY;
    }

    boolean idleSince(long millis) {
        return Math.max(createdMillis, lastUsedDayMillis) <= millis;
    }

    public String comment() {
        return comment;
    }

    public void comment(String newComment) {
        comment = newComment;
    }

    public @Nullable List<String> scopes() {
        return scopes;
    }

    public void scopes(@Nullable List<String> newScopes) {
        scopes = newScopes;
    }
}

package io.partnerconnect.domain.model.apikey;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.audit.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That whoever knows a value is let in under a name, with these grants, until the key ends.
 *
 * @param expiresAt it lets nobody in from then on
 * @param revocation null while nobody has ended it
 * @param lastUsedAt about when somebody came in with it, to a minute or so; null when nobody has
 */
public record ApiKey(
        ApiKeyName name,
        Set<Grant> grants,
        Values values,
        Instant expiresAt,
        Creation creation,
        @Nullable Revocation revocation,
        @Nullable Instant lastUsedAt,
        long version) {
    /** What is kept of its values: the hash of the one that was given last, and of the one before while that goes on. */
    public record Values(ApiKeyHash current, @Nullable Outgoing outgoing) {}

    /** A value that was replaced, and until when it still lets in. */
    public record Outgoing(ApiKeyHash hash, Instant until) {
        boolean admits(ApiKeyHash presented, Instant now) {
            return presented.equals(hash) && now.isBefore(until);
        }
    }

    /** Who made it, and when. */
    public record Creation(Actor by, Instant at) {}

    /** Who ended it, and when. */
    public record Revocation(Actor by, Instant at) {}

    public ApiKey {
        grants = Set.copyOf(grants);
    }

    public ApiKeyState state(Instant now) {
        if (revocation != null) {
            return ApiKeyState.REVOKED;
        }
        return now.isBefore(expiresAt) ? ApiKeyState.ACTIVE : ApiKeyState.EXPIRED;
    }

    /** Whether a value of that hash lets in now. */
    public boolean admits(ApiKeyHash hash, Instant now) {
        if (state(now) != ApiKeyState.ACTIVE) {
            return false;
        }
        Outgoing outgoing = values.outgoing();
        return hash.equals(values.current()) || (outgoing != null && outgoing.admits(hash, now));
    }

    /** The hashes of all values there are of it. */
    public Stream<ApiKeyHash> hashes() {
        return Stream.concat(
                Stream.of(values.current()),
                Stream.ofNullable(values.outgoing()).map(Outgoing::hash));
    }

    /** With another value. The one before goes on for the overlap, one that was on its way out ends at once. */
    public ApiKey rotated(ApiKeyHash next, Duration overlap, Instant end, Instant now) {
        Outgoing outgoing = overlap.isZero() ? null : new Outgoing(values.current(), now.plus(overlap));
        return new ApiKey(name, grants, new Values(next, outgoing), end, creation, revocation, lastUsedAt, version);
    }

    public ApiKey revoked(Revocation end) {
        return new ApiKey(name, grants, values, expiresAt, creation, end, lastUsedAt, version);
    }

    /** Who comes in with it, and what he may do. */
    public Access access() {
        return new Access(new Actor(Actor.Kind.API_KEY, name.value()), grants);
    }
}

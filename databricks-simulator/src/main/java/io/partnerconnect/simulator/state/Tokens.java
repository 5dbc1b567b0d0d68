package io.partnerconnect.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The personal access tokens of a workspace. */
public final class Tokens {
    /** A token, and its value, which nobody will see again. */
    public record Minted(Token token, String value) {}

    private static final Duration IDLE_LIMIT = Duration.ofDays(90);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final EventualMap<Sha256, Token> byId;
    private @Nullable Token exempt;
    private boolean sweeping = true;
    private Instant nextSweep = Instant.MIN;

    Tokens(Consistency consistency) {
        byId = new EventualMap<>(consistency);
    }

    public Minted mint(Principal owner, Principal creator, Instant now, long expiryMillis, String comment) {
        Minted minted = generate(owner, creator, now, expiryMillis, comment);
        byId.create(minted.token().id(), minted.token());
        return minted;
    }

    /** Adds a token that has always been there. */
    public Minted arrange(Principal owner, Instant created, long expiryMillis, String comment) {
        Minted minted = generate(owner, owner, created, expiryMillis, comment);
        byId.arrange(minted.token().id(), minted.token());
        return minted;
    }

    private static Minted generate(
            Principal owner, Principal creator, Instant created, long expiryMillis, String comment) {
        String value = "dapi" + Random.hex(32);
        return new Minted(new Token(Sha256.of(value), owner, creator, created, expiryMillis, comment), value);
    }

    public @Nullable Token withValue(String value) {
        return byId.get(Sha256.of(value));
    }

    public @Nullable Token get(String tokenId) {
        Sha256 id = Sha256.parse(tokenId);
        return id == null ? null : byId.get(id);
    }

    public @Nullable Token seen(String tokenId) {
        Sha256 id = Sha256.parse(tokenId);
        return id == null ? null : byId.seen(id);
    }

    public List<Token> seen() {
        return byId.seen();
    }

    public List<Token> all() {
        return List.copyOf(byId.values());
    }

    public List<Token> ownedBy(Principal owner) {
        return where(token -> token.owner().equals(owner));
    }

    public List<Token> where(Predicate<Token> condition) {
        return byId.values().stream().filter(condition).toList();
    }

    public void revoke(Token token) {
        byId.delete(token.id());
    }

    /** This token is never revoked for idleness: the test bench needs it. */
    public void exempt(Token token) {
        exempt = token;
    }

    public void revokeIdle(boolean on) {
        sweeping = on;
    }

    /** Revokes what nobody used for 90 days; looks at most once an hour unless forced. */
    public void sweep(Instant now, boolean forced) {
        if (sweeping && (forced || !now.isBefore(nextSweep))) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            long limit = now.minus(IDLE_LIMIT).toEpochMilli();
            where(token -> token.idleSince(limit) && !token.equals(exempt)).forEach(this::revoke);
        }
    }
}

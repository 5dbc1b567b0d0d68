package io.partnerconnect.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OAuth secrets of service principals, and the access tokens they were exchanged for. */
public final class OAuth {
    public static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofHours(1);

    /** One secret, without its value. */
    public record Secret(String id, Sha256 hash, Instant created, Instant expires) {}

    private record Access(Principal principal, Sha256 secret, Instant expires) {}

    private final Map<Long, List<Secret>> secrets = new HashMap<>();
    private final Map<Sha256, Access> access = new HashMap<>();

    public List<Secret> secretsOf(Principal principal, Instant now) {
        return secrets.getOrDefault(principal.id(), List.of()).stream()
                .filter(secret -> secret.expires().isAfter(now))
                .toList();
    }

    public Secret add(Principal principal, String value, Instant created, Instant expires) {
        Secret secret = new Secret(Random.hex(64), Sha256.of(value), created, expires);
        secrets.computeIfAbsent(principal.id(), id -> new ArrayList<>(1)).add(secret);
        return secret;
    }

    public boolean remove(Principal principal, String secretId) {
        return secrets.getOrDefault(principal.id(), List.of())
                .removeIf(secret -> secret.id().equals(secretId));
    }

    public void forget(Principal principal) {
        secrets.remove(principal.id());
        access.values().removeIf(token -> token.principal().equals(principal));
    }

    /** Exchanges a secret for an access token; null when it is not one of the principal's. */
    public @Nullable String exchange(Principal principal, String secretValue, Instant now) {
        Sha256 hash = Sha256.of(secretValue);
        if (secretsOf(principal, now).stream().noneMatch(secret -> secret.hash().equals(hash))) {
            return null;
        }
        access.values().removeIf(token -> !token.expires().isAfter(now));
        String token = "eyJraWQiOiJzaW0i" + Random.hex(64) + "." + Random.hex(32);
        access.put(Sha256.of(token), new Access(principal, hash, now.plus(ACCESS_TOKEN_LIFETIME)));
        return token;
    }

    public @Nullable Principal principalOf(String accessToken, Instant now) {
        Access found = access.get(Sha256.of(accessToken));
        return found != null && found.expires().isAfter(now) ? found.principal() : null;
    }
}

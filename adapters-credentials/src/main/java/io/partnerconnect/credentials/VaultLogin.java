package io.partnerconnect.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service shows to Vault: a token that somebody else keeps good in a file, or one it logs in for as what it is in Kubernetes. */
final class VaultLogin {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofDays(1);

    private final VaultSettings settings;
    private final VaultHttp http;
    private final InstantSource clock;
    private @Nullable Kept kept;

    private record Kept(TokenSecret token, Instant until) {}

    /** There is none, and asking again will not help; {@link #why()} for people. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String why;

        Refused(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** @throws IllegalStateException saying which settings do not go together */
    VaultLogin(VaultSettings settings, VaultHttp http, InstantSource clock) {
        boolean both =
                settings.tokenFile().isPresent() && settings.kubernetes().role().isPresent();
        boolean neither =
                settings.tokenFile().isEmpty() && settings.kubernetes().role().isEmpty();
        if (both || (neither && settings.address().isPresent())) {
            throw new IllegalStateException(
                    "Set either pca.vault.token-file or pca.vault.kubernetes.role, and not both");
        }
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** Whether another log-in can help where a token is refused. */
    boolean renews() {
        return settings.kubernetes().role().isPresent();
    }

    synchronized void forget() {
        kept = null;
    }

    /** @throws IOException nobody answered, or the file is not there yet */
    synchronized String token() throws IOException, Refused {
        Path file = settings.tokenFile().orElse(null);
        if (file != null) {
            return text(file, "pca.vault.token-file");
        }
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            kept = logIn(settings.kubernetes().role().orElseThrow());
        }
        return kept.token().reveal(token -> token);
    }

    private static String text(Path file, String setting) throws IOException {
        return switch (SecretFile.read(file, setting)) {
            case Looked.Found(var value, var since) -> value.reveal(token -> token);
            case Looked.Missing(var why) -> throw new IOException("Vault was not asked: " + why);
            case Looked.Silent(var why) -> throw new IOException(why);
        };
    }

    private Kept logIn(String role) throws IOException, Refused {
        URI address = settings.address().orElseThrow();
        String jwt = text(settings.kubernetes().jwtFile(), "pca.vault.kubernetes.jwt-file");
        HttpRequest.Builder request = http.to(URI.create(VaultAddress.base(address) + "/v1/auth/"
                        + settings.kubernetes().mount() + "/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("role", role, "jwt", jwt))));
        settings.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
        VaultHttp.Answer answer = http.send(request.build());
        return kept(answer.status(), answer.body().path("auth"));
    }

    /** Used for four fifths of its life, and for a day at most. */
    private Kept kept(int status, JsonNode auth) throws IOException, Refused {
        if (status == 400 || status == 403) {
            throw new Refused("Vault does not let the service log in with pca.vault.kubernetes.role.");
        }
        long seconds = Math.clamp(auth.path("lease_duration").asLong(0), 0, LONGEST.toSeconds());
        return new Kept(
                token(status, auth), clock.instant().plusSeconds(seconds).minusSeconds(seconds / 5));
    }

    /** Only what can be sent: a header that cannot is refused with an exception that shows it. */
    private static TokenSecret token(int status, JsonNode auth) throws IOException {
        if (status == 200
                && Values.in(auth.path("client_token").asText(""), null, "")
                        instanceof Looked.Found(var token, var since)) {
            return token;
        }
        throw new IOException(
                "Vault answers a log-in with status " + status + " and without a token that can be used.");
    }
}

package io.partnerconnect.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * HashiCorp Vault's engine for keys and values, version 2, over its HTTP API: one field of the newest version of a secret. See
 * <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">its documentation</a>.
 */
@Startup
@Singleton
final class Vault {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** One that is silent is not asked for that long, whatever is wanted of it: nobody waits for its time-out who need not. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final VaultSettings settings;
    private final InstantSource clock;
    private final VaultHttp http;
    private final VaultLogin login;
    private volatile @Nullable Rest rest;

    /** Since when, and why. */
    private record Rest(Instant since, Looked why) {}

    /** @throws IllegalStateException saying which setting is wrong and what to do */
    Vault(VaultSettings settings, InstantSource clock) {
        settings.address().ifPresent(VaultAddress::check);
        this.settings = settings;
        this.clock = clock;
        this.http = new VaultHttp(settings.timeout());
        this.login = new VaultLogin(settings, http, clock);
    }

    Looked read(VaultPath path) {
        URI address = settings.address().orElse(null);
        if (address == null) {
            return new Looked.Missing("it is to be in Vault, and pca.vault.address is not set.");
        }
        Rest resting = rest;
        if (resting != null && isAt(resting)) {
            return resting.why();
        }
        Looked looked = ask(URI.create(VaultAddress.base(address) + path.resource()), path);
        if (looked instanceof Looked.Silent) {
            rest = new Rest(clock.instant(), looked);
        }
        return looked;
    }

    private boolean isAt(Rest resting) {
        Duration rested = Duration.between(resting.since(), clock.instant());
        return !rested.isNegative() && rested.compareTo(REST) < 0;
    }

    private Looked ask(URI resource, VaultPath path) {
        try {
            VaultHttp.Answer answer = with(resource, login.token());
            if (answer.status() == FORBIDDEN && login.renews()) {
                login.forget();
                answer = with(resource, login.token());
            }
            return meaning(answer, path);
        } catch (VaultLogin.Refused e) {
            return new Looked.Missing(e.why());
        } catch (IOException e) {
            return new Looked.Silent(String.valueOf(e.getMessage()));
        }
    }

    private VaultHttp.Answer with(URI resource, String token) throws IOException {
        HttpRequest.Builder request = http.to(resource).header("X-Vault-Token", token);
        settings.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
        return http.send(request.GET().build());
    }

    private static Looked meaning(VaultHttp.Answer answer, VaultPath path) {
        return switch (answer.status()) {
            case OK -> field(answer.body().path("data"), path);
            case NOT_FOUND -> absent(answer.body().path("data"));
            case FORBIDDEN ->
                new Looked.Missing("Vault does not accept the service's token, or does not let it read that path.");
            case BAD_REQUEST ->
                new Looked.Missing("Vault does not take the request for that path: is it of version 2?");
            case 301, 302, 303, 307, 308 ->
                new Looked.Missing(
                        "Vault answers with a redirect, which is not followed: set pca.vault.address to where it leads.");
            default -> new Looked.Silent("Vault answers with status " + answer.status() + ".");
        };
    }

    /** One whose newest version was deleted is not there, but what is told of it is. */
    private static Looked absent(JsonNode data) {
        return data.has("metadata") ? deleted() : new Looked.Missing("Vault has nothing at that path.");
    }

    private static Looked deleted() {
        return new Looked.Missing("the newest version at that path in Vault is deleted.");
    }

    private static Looked field(JsonNode data, VaultPath path) {
        JsonNode secret = data.path("data");
        if (secret.isNull()) {
            return deleted();
        }
        if (!secret.isObject()) {
            return new Looked.Silent("the answer of Vault was not understood.");
        }
        JsonNode value = secret.path(path.field());
        return value.isTextual()
                ? Values.in(value.textValue(), created(data.path("metadata")), "the field in Vault")
                : new Looked.Missing("the secret in Vault has no text in that field.");
    }

    private static @Nullable Instant created(JsonNode metadata) {
        try {
            return Instant.parse(metadata.path("created_time").asText("")).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException notTold) {
            return null;
        }
    }
}

package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.OAuth;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * OAuth secrets of service principals, as the workspace passes them on to the account.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/serviceprincipalsecretsproxy">Secrets proxy API</a>
 */
final class SecretsResource {
    private static final int MOST_SECRETS = 5;
    private static final Duration LONGEST = Duration.ofDays(730);

    private SecretsResource() {}

    static void register(Router<Call> router) {
        String path = "/api/2.0/accounts/servicePrincipals/{id}/credentials/secrets";
        router.add("GET", path, SecretsResource::list)
                .add("POST", path, SecretsResource::create)
                .add("DELETE", path + "/{secret}", SecretsResource::delete);
    }

    private static HttpAnswer list(Call call) {
        List<ObjectNode> secrets = call.workspace().oauth().secretsOf(owner(call), call.now()).stream()
                .map(SecretsResource::render)
                .toList();
        ObjectNode page = Page.of(call, "secrets", secrets, "page_size", 100);
        page.remove("prev_page_token");
        return Json.ok(page);
    }

    private static HttpAnswer create(Call call) {
        Principal owner = owner(call);
        OAuth oauth = call.workspace().oauth();
        if (oauth.secretsOf(owner, call.now()).size() >= MOST_SECRETS) {
            throw new Problem(
                    400,
                    "RESOURCE_EXHAUSTED",
                    "Service principal " + owner.id() + " already has the maximum of 5 secrets.");
        }
        String value = "dose" + Random.hex(32);
        Instant expires = call.now().plus(lifetime(Json.text(call.json(), "lifetime", "63072000s")));
        OAuth.Secret secret = oauth.add(owner, value, call.now(), expires);
        call.changed(Change.Kind.SECRET_CREATED, secret.id(), owner.displayName());
        return Json.ok(render(secret).put("secret", value));
    }

    private static Duration lifetime(String text) {
        if (!text.matches("[1-9]\\d{0,8}s")) {
            throw Problem.invalid("lifetime must be a number of seconds such as 3600s.");
        }
        Duration lifetime = Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
        if (lifetime.compareTo(LONGEST) > 0) {
            throw Problem.invalid("lifetime must be at most 63072000s.");
        }
        return lifetime;
    }

    private static HttpAnswer delete(Call call) {
        Principal owner = owner(call);
        if (!call.workspace().oauth().remove(owner, call.path("secret"))) {
            throw new Problem(404, "NOT_FOUND", "Secret " + call.path("secret") + " does not exist.");
        }
        call.changed(Change.Kind.SECRET_DELETED, call.path("secret"), owner.displayName());
        return Json.ok(Json.object());
    }

    private static Principal owner(Call call) {
        call.onlyForAdmins();
        Principal owner = call.workspace().directory().seen(Principal.Kind.SERVICE_PRINCIPAL, call.path("id"));
        if (owner == null) {
            throw new Problem(404, "NOT_FOUND", "Service principal " + call.path("id") + " does not exist.");
        }
        return owner;
    }

    private static ObjectNode render(OAuth.Secret secret) {
        return Json.object()
                .put("id", secret.id())
                .put("secret_hash", secret.hash().hex())
                .put("create_time", time(secret.created()))
                .put("update_time", time(secret.created()))
                .put("expire_time", time(secret.expires()))
                .put("status", "ACTIVE");
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}

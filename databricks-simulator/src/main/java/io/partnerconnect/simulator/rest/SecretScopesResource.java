package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.SecretScopes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Secret scopes kept by Databricks. Who created one, and every admin, writes into it; only who created it reads a value.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/secrets">Secrets API</a>
 */
final class SecretScopesResource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@-]{1,128}");
    private static final int MOST_SECRETS = 1000;
    private static final int LONGEST = 128 * 1024;

    private SecretScopesResource() {}

    static void register(Router<Call> router) {
        String path = "/api/2.0/secrets/";
        router.add("POST", path + "scopes/create", SecretScopesResource::create)
                .add("GET", path + "scopes/list", SecretScopesResource::scopes)
                .add("POST", path + "scopes/delete", SecretScopesResource::remove)
                .add("POST", path + "put", SecretScopesResource::put)
                .add("GET", path + "list", SecretScopesResource::list)
                .add("GET", path + "get", SecretScopesResource::get)
                .add("POST", path + "delete", SecretScopesResource::delete);
    }

    private static HttpAnswer create(Call call) {
        String name = named(call.json(), "scope");
        if (!call.workspace().secretScopes().add(name, call.caller())) {
            throw new Problem(400, "RESOURCE_ALREADY_EXISTS", "Scope " + name + " already exists!");
        }
        call.changed(Change.Kind.SCOPE_CREATED, name, name);
        return Json.ok(Json.object());
    }

    private static HttpAnswer scopes(Call call) {
        ObjectNode body = Json.object();
        call.workspace()
                .secretScopes()
                .names()
                .forEach(name ->
                        body.withArray("scopes").addObject().put("name", name).put("backend_type", "DATABRICKS"));
        return Json.ok(body);
    }

    private static HttpAnswer remove(Call call) {
        String name = Json.text(call.json(), "scope", "");
        writable(call, name);
        call.workspace().secretScopes().remove(name);
        call.changed(Change.Kind.SCOPE_DELETED, name, name);
        return Json.ok(Json.object());
    }

    private static HttpAnswer put(Call call) {
        ObjectNode body = call.json();
        String name = Json.text(body, "scope", "");
        SecretScopes.Scope scope = writable(call, name);
        String key = named(body, "key");
        String value = value(body);
        if (scope.secrets().size() >= MOST_SECRETS && !scope.secrets().containsKey(key)) {
            throw new Problem(400, "RESOURCE_LIMIT_EXCEEDED", "Scope " + name + " has the maximum of 1000 secrets.");
        }
        scope.secrets().put(key, new SecretScopes.Secret(value, call.now()));
        call.changed(Change.Kind.SCOPE_SECRET_PUT, name, key);
        return Json.ok(Json.object());
    }

    /** In Base64, however it came. */
    private static String value(ObjectNode body) {
        String text = Json.text(body, "string_value");
        String bytes = Json.text(body, "bytes_value");
        if ((text == null) == (bytes == null)) {
            throw new Problem(400, "MALFORMED_REQUEST", "Exactly one of string_value and bytes_value must be given.");
        }
        String value = text == null
                ? String.valueOf(bytes)
                : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        if (value.length() > LONGEST) {
            throw Problem.invalid("A secret is at most 128 KB.");
        }
        return value;
    }

    private static HttpAnswer list(Call call) {
        String name = String.valueOf(call.query("scope"));
        ObjectNode body = Json.object();
        writable(call, name).secrets().forEach((key, secret) -> {
            ArrayNode secrets = body.withArray("secrets");
            secrets.addObject()
                    .put("key", key)
                    .put("last_updated_timestamp", secret.updatedAt().toEpochMilli());
        });
        return Json.ok(body);
    }

    private static HttpAnswer get(Call call) {
        String name = String.valueOf(call.query("scope"));
        SecretScopes.Scope scope = existing(call, name);
        if (!scope.owner().equals(call.caller())) {
            throw denied(call, "READ", name);
        }
        String key = String.valueOf(call.query("key"));
        SecretScopes.Secret secret = scope.secrets().get(key);
        if (secret == null) {
            throw noSecret(name, key);
        }
        return Json.ok(Json.object().put("key", key).put("value", secret.base64()));
    }

    private static HttpAnswer delete(Call call) {
        ObjectNode body = call.json();
        String name = Json.text(body, "scope", "");
        String key = Json.text(body, "key", "");
        if (writable(call, name).secrets().remove(key) == null) {
            throw noSecret(name, key);
        }
        call.changed(Change.Kind.SCOPE_SECRET_DELETED, name, key);
        return Json.ok(Json.object());
    }

    private static SecretScopes.Scope writable(Call call, String name) {
        SecretScopes.Scope scope = existing(call, name);
        if (!scope.owner().equals(call.caller())
                && !call.workspace().directory().isAdmin(call.caller())) {
            throw denied(call, "WRITE", name);
        }
        return scope;
    }

    private static SecretScopes.Scope existing(Call call, String name) {
        SecretScopes.Scope scope = call.workspace().secretScopes().get(name);
        if (scope == null) {
            throw Problem.absent("Scope " + name + " does not exist!");
        }
        return scope;
    }

    private static String named(ObjectNode body, String field) {
        String name = Json.text(body, field, "");
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("The " + field + " must be 1 to 128 letters, digits or any of _.@-");
        }
        return name;
    }

    private static Problem denied(Call call, String level, String scope) {
        return Problem.denied(call.caller().name() + " does not have " + level + " permission on scope: " + scope);
    }

    private static Problem noSecret(String scope, String key) {
        return Problem.absent("Failed to find secret with scope: " + scope + " key: " + key);
    }
}

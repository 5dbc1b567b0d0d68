package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.state.OAuth;
import io.partnerconnect.simulator.state.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of service principals by client id and secret.
 *
 * @see <a href="https://docs.databricks.com/en/dev-tools/auth/oauth-m2m.html">OAuth machine to machine</a>
 */
final class OidcResource {
    private OidcResource() {}

    /** These need no caller. */
    static void register(Router<Call> router) {
        router.add("GET", "/oidc/.well-known/oauth-authorization-server", OidcResource::endpoints)
                .add("POST", "/oidc/v1/token", OidcResource::token);
    }

    private static HttpAnswer endpoints(Call call) {
        ObjectNode body = Json.object()
                .put("issuer", call.baseUrl() + "/oidc")
                .put("authorization_endpoint", call.baseUrl() + "/oidc/v1/authorize")
                .put("token_endpoint", call.baseUrl() + "/oidc/v1/token");
        body.putArray("grant_types_supported").add("client_credentials");
        body.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_basic")
                .add("client_secret_post");
        return Json.ok(body);
    }

    private static HttpAnswer token(Call call) {
        Map<String, String> form = HttpRequest.form(call.request().body());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", "Only client_credentials is supported");
        }
        String[] basic = Credentials.basic(call.request().header("authorization"));
        String client = basic == null ? form.get("client_id") : basic[0];
        String secret = basic == null ? form.get("client_secret") : basic[1];
        String accessToken = client == null || secret == null ? null : exchange(call, client, secret);
        if (accessToken == null) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return Json.ok(Json.object()
                .put("access_token", accessToken)
                .put("token_type", "Bearer")
                .put("expires_in", OAuth.ACCESS_TOKEN_LIFETIME.toSeconds())
                .put("scope", form.getOrDefault("scope", "all-apis")));
    }

    private static @Nullable String exchange(Call call, String client, String secret) {
        Principal principal = call.workspace()
                .directory()
                .named(Principal.Kind.SERVICE_PRINCIPAL, client)
                .filter(Principal::active)
                .orElse(null);
        return principal == null ? null : call.workspace().oauth().exchange(principal, secret, call.now());
    }

    private static HttpAnswer error(int status, String error, String description) {
        return Json.answer(status, Json.object().put("error", error).put("error_description", description));
    }
}

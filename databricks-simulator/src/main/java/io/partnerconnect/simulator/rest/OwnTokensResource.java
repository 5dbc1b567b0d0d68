package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own tokens.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/tokens">Token API</a>
 */
final class OwnTokensResource {
    private OwnTokensResource() {}

    static void register(Router<Call> router) {
        router.add("POST", "/api/2.0/token/create", OwnTokensResource::create)
                .add("GET", "/api/2.0/token/list", OwnTokensResource::list)
                .add("POST", "/api/2.0/token/delete", OwnTokensResource::delete)
                .add("PATCH", "/api/2.0/token/{id}", OwnTokensResource::update);
    }

    private static HttpAnswer create(Call call) {
        TokenIssuing.requireTokensEnabled(call.workspace());
        Tokens.Minted minted = TokenIssuing.issue(call, call.caller(), call.json());
        ObjectNode answer = Json.object().put("token_value", minted.value());
        answer.set("token_info", TokenJson.own(minted.token()));
        return Json.ok(answer);
    }

    private static HttpAnswer list(Call call) {
        List<Token> own = call.workspace().tokens().seen().stream()
                .filter(token -> token.owner().equals(call.caller()))
                .toList();
        ObjectNode answer = Json.object();
        if (!own.isEmpty()) {
            ArrayNode infos = answer.putArray("token_infos");
            own.forEach(token -> infos.add(TokenJson.own(token)));
        }
        return Json.ok(answer);
    }

    private static HttpAnswer delete(Call call) {
        String id = Json.text(call.json(), "token_id", "");
        Token token = own(call, id);
        if (token == null) {
            throw Problem.absent("No valid token with ID " + id + " found.");
        }
        call.workspace().tokens().revoke(token);
        call.changed(Change.Kind.TOKEN_REVOKED, token.id().hex(), token.comment());
        return Json.ok(Json.object());
    }

    private static HttpAnswer update(Call call) {
        Token token = own(call, call.path("id"));
        if (token == null) {
            throw new Problem(404, "NOT_FOUND", "Token does not exist");
        }
        ObjectNode changed = Json.parse(call.json().path("token").toString());
        if (changed.has("comment")) {
            token.comment(Json.text(changed, "comment", ""));
        }
        if (changed.has("scopes")) {
            token.scopes(Json.texts(changed, "scopes"));
        }
        call.changed(Change.Kind.TOKEN_UPDATED, token.id().hex(), token.comment());
        return Json.ok(Json.object());
    }

    private static @Nullable Token own(Call call, String id) {
        Token token = call.workspace().tokens().get(id);
        return token != null && token.owner().equals(call.caller()) ? token : null;
    }
}

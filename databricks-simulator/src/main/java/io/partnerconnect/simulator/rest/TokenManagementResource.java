package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.Tokens;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tokens as an admin manages them.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/tokenmanagement">Token management API</a>
 */
final class TokenManagementResource {
    private TokenManagementResource() {}

    static void register(Router<Call> router) {
        for (String base : List.of("/api/2.0/token-management", "/api/2.0/preview/token-management")) {
            router.add("POST", base + "/on-behalf-of/tokens", TokenManagementResource::mint)
                    .add("GET", base + "/tokens", TokenManagementResource::list)
                    .add("GET", base + "/tokens/{id}", TokenManagementResource::get)
                    .add("PATCH", base + "/tokens/{id}", TokenManagementResource::update)
                    .add("DELETE", base + "/tokens/{id}", TokenManagementResource::delete);
        }
    }

    private static HttpAnswer mint(Call call) {
        call.onlyForAdmins();
        WorkspaceState workspace = call.workspace();
        TokenIssuing.requireTokensEnabled(workspace);
        if (!workspace.settings().onBehalfOfEnabled()) {
            throw new Problem(
                    403,
                    "FEATURE_DISABLED",
                    "On-behalf-of token creation for service principals is not enabled for this workspace");
        }
        ObjectNode body = call.json();
        Principal owner = principal(workspace, Json.text(body, "application_id", ""));
        Tokens.Minted minted = TokenIssuing.issue(call, owner, body);
        ObjectNode answer = Json.object().put("token_value", minted.value());
        answer.set("token_info", TokenJson.admin(minted.token(), workspace.id()));
        return Json.ok(answer);
    }

    private static Principal principal(WorkspaceState workspace, String applicationId) {
        if (applicationId.isEmpty()) {
            throw Problem.invalid("application_id is required.");
        }
        return workspace.directory().seen(Principal.Kind.SERVICE_PRINCIPAL).stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(applicationId))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        404,
                        "NOT_FOUND",
                        "Service principal with application ID " + applicationId + " does not exist."));
    }

    private static HttpAnswer list(Call call) {
        call.onlyForAdmins();
        long workspaceId = call.workspace().id();
        call.workspace().tokens().sweep(call.now(), false);
        Predicate<Token> wanted = creator(call);
        Stream<Token> tokens = call.workspace().tokens().seen().stream().filter(wanted);
        return HttpAnswer.streamed("application/json", out -> TokenJson.writeList(tokens.iterator(), workspaceId, out));
    }

    private static Predicate<Token> creator(Call call) {
        String id = call.query("created_by_id");
        String name = call.query("created_by_username");
        return token -> (id == null || id.equals(Long.toString(token.creator().id())))
                && (name == null || name.equals(token.creator().name()));
    }

    private static HttpAnswer get(Call call) {
        ObjectNode answer = Json.object();
        answer.set(
                "token_info", TokenJson.admin(existing(call), call.workspace().id()));
        return Json.ok(answer);
    }

    private static HttpAnswer update(Call call) {
        Token token = existing(call);
        ObjectNode body = call.json();
        JsonNode changed = body.path("token");
        for (String field : Json.text(body, "update_mask", "").split(",", -1)) {
            switch (field.strip()) {
                case "comment" -> token.comment(Json.text(changed, "comment", ""));
                case "scopes" -> token.scopes(Json.texts(changed, "scopes"));
                default -> throw Problem.invalid("update_mask may name only comment and scopes.");
            }
        }
        call.changed(Change.Kind.TOKEN_UPDATED, token.id().hex(), token.comment());
        return Json.ok(TokenJson.admin(token, call.workspace().id()));
    }

    private static HttpAnswer delete(Call call) {
        call.onlyForAdmins();
        Token token = call.workspace().tokens().get(call.path("id"));
        if (token == null) {
            throw absent();
        }
        call.workspace().tokens().revoke(token);
        call.changed(Change.Kind.TOKEN_REVOKED, token.id().hex(), token.comment());
        return Json.ok(Json.object());
    }

    private static Token existing(Call call) {
        call.onlyForAdmins();
        call.workspace().tokens().sweep(call.now(), false);
        Token token = call.workspace().tokens().seen(call.path("id"));
        if (token == null) {
            throw absent();
        }
        return token;
    }

    private static Problem absent() {
        return new Problem(404, "NOT_FOUND", "Token does not exist");
    }
}

package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request on its way through a workspace: what was asked, by whom, and what it changed so far. */
final class Call {
    private final long sequence;
    private final HttpRequest request;
    private final WorkspaceState workspace;
    private final String baseUrl;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>(1);
    private Map<String, String> pathVariables = Map.of();
    private @Nullable Principal caller;
    private @Nullable String unknownToken;

    Call(long sequence, HttpRequest request, WorkspaceState workspace, String baseUrl) {
        this.sequence = sequence;
        this.request = request;
        this.workspace = workspace;
        this.baseUrl = baseUrl;
        this.now = workspace.now();
    }

    long sequence() {
        return sequence;
    }

    HttpRequest request() {
        return request;
    }

    WorkspaceState workspace() {
        return workspace;
    }

    String baseUrl() {
        return baseUrl;
    }

    Instant now() {
        return now;
    }

    List<Change> changes() {
        return changes;
    }

    Principal caller() {
        return Objects.requireNonNull(caller, "authentication comes first");
    }

    void calledBy(Principal principal) {
        caller = principal;
    }

    @Nullable
    String unknownToken() {
        return unknownToken;
    }

    void unknownToken(String value) {
        unknownToken = value;
    }

    void matched(Map<String, String> variables) {
        pathVariables = variables;
    }

    String path(String variable) {
        return pathVariables.getOrDefault(variable, "");
    }

    @Nullable
    String query(String parameter) {
        return request.query().get(parameter);
    }

    ObjectNode json() {
        return Json.parse(request.body());
    }

    void onlyForAdmins() {
        if (!workspace.directory().isAdmin(caller())) {
            throw Problem.denied(request.path().replaceFirst("^/api", "") + " is only accessible by admins");
        }
    }

    void changed(Change.Kind kind, String id, @Nullable String comment) {
        changes.add(new Change(sequence, now, kind, id, comment == null ? "" : comment, false));
    }

    void alsoRevoked(List<Token> tokens) {
        tokens.forEach(token -> changes.add(
                new Change(sequence, now, Change.Kind.TOKEN_REVOKED, token.id().hex(), token.comment(), true)));
    }
}

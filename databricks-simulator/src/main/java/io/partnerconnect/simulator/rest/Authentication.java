package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.WorkspaceState;

/** Finds the caller by a personal access token or by an OAuth access token. */
final class Authentication {
    private static final String NOT_SENT = "Credential was not sent or was of an unsupported type for this API.";
    private static final String INVALID = "Invalid access token.";

    private Authentication() {}

    static void identify(Call call) {
        String header = call.request().header("authorization");
        if (header == null) {
            throw Problem.numeric(401, NOT_SENT);
        }
        String credential = credential(header);
        Principal caller = credential.startsWith("dapi") ? byToken(call, credential) : byOAuth(call, credential);
        if (!caller.active()) {
            throw Problem.numeric(403, INVALID);
        }
        call.calledBy(caller);
    }

    private static String credential(String header) {
        if (header.startsWith("Bearer ")) {
            return header.substring(7).strip();
        }
        String[] basic = Credentials.basic(header);
        if (basic != null && basic[0].equals("token")) {
            return basic[1];
        }
        throw Problem.numeric(401, NOT_SENT);
    }

    private static Principal byToken(Call call, String value) {
        WorkspaceState workspace = call.workspace();
        workspace.tokens().sweep(call.now(), false);
        Token token = workspace.tokens().withValue(value);
        if (token == null) {
            call.unknownToken(value);
        }
        if (token == null || token.expired(call.now()) || !workspace.settings().tokensEnabled()) {
            throw Problem.numeric(403, INVALID);
        }
        token.usedAt(call.now());
        return token.owner();
    }

    static Problem foreign(long workspaceId) {
        return Problem.numeric(403, "Unauthorized access to Org: " + workspaceId);
    }

    private static Principal byOAuth(Call call, String accessToken) {
        Principal caller = call.workspace().oauth().principalOf(accessToken, call.now());
        if (caller == null) {
            throw Problem.numeric(401, NOT_SENT);
        }
        return caller;
    }
}

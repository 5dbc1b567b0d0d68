package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Tokens;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.time.Duration;

/** The rules for a new token, whoever asks for it. */
final class TokenIssuing {
    private static final int QUOTA = 600;

    private TokenIssuing() {}

    static void requireTokensEnabled(WorkspaceState workspace) {
        if (!workspace.settings().tokensEnabled()) {
            throw new Problem(403, "FEATURE_DISABLED", "Personal access tokens are disabled for this workspace.");
        }
    }

    static Tokens.Minted issue(Call call, Principal owner, ObjectNode body) {
        WorkspaceState workspace = call.workspace();
        if (!workspace.mayUseTokens(owner)) {
            throw Problem.denied("User " + owner.name() + " does not have permission to use tokens.");
        }
        if (workspace.tokens().ownedBy(owner).size() >= QUOTA) {
            throw new Problem(
                    400,
                    "QUOTA_EXCEEDED",
                    "The user " + owner.name() + " has reached the limit of " + QUOTA + " tokens.");
        }
        Tokens.Minted minted = workspace
                .tokens()
                .mint(owner, call.caller(), call.now(), expiryMillis(call, body), Json.text(body, "comment", ""));
        minted.token().scopes(Json.texts(body, "scopes"));
        call.changed(
                Change.Kind.TOKEN_CREATED,
                minted.token().id().hex(),
                minted.token().comment());
        return minted;
    }

    private static long expiryMillis(Call call, ObjectNode body) {
        int maxDays = call.workspace().settings().maxTokenLifetimeDays();
        long maxSeconds = Duration.ofDays(maxDays).toSeconds();
        long seconds = body.path("lifetime_seconds").asLong(maxSeconds);
        if (seconds <= 0 || seconds > maxSeconds) {
            throw Problem.invalid("lifetime_seconds must be positive and at most " + maxSeconds + " (" + maxDays
                    + " days), the maximum lifetime of tokens in this workspace.");
        }
        return call.now().plusSeconds(seconds).toEpochMilli();
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.HashMap;
import java.util.Map;

/** How near a workspace's principals are to the number of tokens one of them may hold: 600 in a workspace. */
final class TokenQuota {
    private static final int QUOTA = 600;
    private static final int NEAR = QUOTA * 9 / 10;

    private final WorkspaceTokens tokens;

    TokenQuota(WorkspaceTokens tokens) {
        this.tokens = tokens;
    }

    CheckResult check(Workspace workspace) {
        Map<ScimId, Integer> held = new HashMap<>();
        tokens.each(workspace, token -> {
            if (token.owner() != null) {
                held.merge(token.owner(), 1, Integer::sum);
            }
        });
        int most = held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String seen = "The largest holder has " + most + " of " + QUOTA + " tokens.";
        return most < NEAR
                ? CheckResult.pass(CheckKind.QUOTA, seen)
                : CheckResult.fail(CheckKind.QUOTA, seen, Refusal.QUOTA_REACHED.remedy());
    }
}

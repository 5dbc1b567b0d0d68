package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.CheckWorkspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pre-flight checks. What one cannot find out does not keep the others from being made. */
final class CheckingWorkspace implements CheckWorkspace {
    private final BrowseWorkspaces workspaces;
    private final IdentityCheck identity;
    private final TokenRulesCheck rules;
    private final TokenQuota quota;

    CheckingWorkspace(BrowseWorkspaces workspaces, WorkspaceControls controls, TokenQuota quota) {
        this.workspaces = workspaces;
        this.identity = new IdentityCheck(controls);
        this.rules = new TokenRulesCheck(controls);
        this.quota = quota;
    }

    @Override
    public List<CheckResult> check(WorkspaceName name) {
        Workspace workspace = workspaces.get(name);
        List<CheckResult> results = new ArrayList<>(identity.check(workspace));
        boolean canAsk = results.stream().allMatch(result -> result.verdict() == CheckResult.Verdict.PASS);
        results.addAll(canAsk ? ask(workspace) : notAsked(results.size()));
        return results;
    }

    private List<CheckResult> ask(Workspace workspace) {
        List<CheckResult> results = new ArrayList<>(rules.check(workspace));
        results.add(TokenRulesCheck.attempt(CheckKind.QUOTA, () -> quota.check(workspace)));
        return results;
    }

    private static List<CheckResult> notAsked(int asked) {
        return Stream.of(CheckKind.values())
                .skip(asked)
                .map(kind -> CheckResult.unknown(kind, "Needs a valid administrator's credential."))
                .toList();
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.CheckWorkspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pre-flight checks. What one cannot find out does not keep the others from being made. */
final class CheckingWorkspace implements CheckWorkspace {
    private final BrowseWorkspaces workspaces;
    private final WorkspaceControls controls;
    private final TokenQuota quota;

    CheckingWorkspace(BrowseWorkspaces workspaces, WorkspaceControls controls, TokenQuota quota) {
        this.workspaces = workspaces;
        this.controls = controls;
        this.quota = quota;
    }

    @Override
    public List<CheckResult> check(WorkspaceName name) {
        Workspace workspace = workspaces.get(name);
        List<CheckResult> results = new ArrayList<>(identity(workspace));
        boolean canAsk = results.stream().noneMatch(result -> result.verdict() != CheckResult.Verdict.PASS);
        results.addAll(canAsk ? rules(workspace) : notAsked());
        return results;
    }

    private List<CheckResult> identity(Workspace workspace) {
        try {
            Caller caller = controls.caller(workspace);
            return List.of(
                    CheckResult.pass(CheckKind.REACHABLE, workspace.url().origin() + " answers."),
                    CheckResult.pass(CheckKind.CREDENTIAL_VALID, "The service is " + caller.userName() + " there."),
                    admin(caller));
        } catch (Failure.Refused refused) {
            return List.of(
                    CheckResult.pass(CheckKind.REACHABLE, workspace.url().origin() + " answers."),
                    failed(CheckKind.CREDENTIAL_VALID, refused),
                    CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a valid credential."));
        } catch (Failure failure) {
            return List.of(
                    CheckResult.fail(
                            CheckKind.REACHABLE, message(failure), "Check the address and the network, and try again."),
                    CheckResult.unknown(CheckKind.CREDENTIAL_VALID, "Needs a workspace that answers."),
                    CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a workspace that answers."));
        }
    }

    private static CheckResult admin(Caller caller) {
        return caller.active() && caller.admin()
                ? CheckResult.pass(CheckKind.CALLER_IS_ADMIN, "It is in the group admins.")
                : CheckResult.fail(
                        CheckKind.CALLER_IS_ADMIN, "It is not in the group admins.", Refusal.NOT_AN_ADMIN.remedy());
    }

    private List<CheckResult> rules(Workspace workspace) {
        List<CheckResult> results = new ArrayList<>();
        results.addAll(tokenSettings(workspace));
        results.add(1, attempt(CheckKind.ON_BEHALF_OF_USABLE, () -> onBehalfOf(workspace)));
        results.add(attempt(CheckKind.TOKEN_ACL, () -> tokenAcl(workspace)));
        results.add(attempt(CheckKind.QUOTA, () -> quota.check(workspace)));
        return results;
    }

    private List<CheckResult> tokenSettings(Workspace workspace) {
        try {
            TokenSettings settings = controls.tokenSettings(workspace);
            return List.of(enabled(settings), maximum(settings));
        } catch (Failure failure) {
            return List.of(
                    CheckResult.unknown(CheckKind.TOKENS_ENABLED, message(failure)),
                    CheckResult.unknown(CheckKind.MAXIMUM_LIFETIME, message(failure)));
        }
    }

    private static CheckResult enabled(TokenSettings settings) {
        if (settings.enabled() == null) {
            return CheckResult.unknown(CheckKind.TOKENS_ENABLED, "The workspace does not say.");
        }
        return settings.enabled()
                ? CheckResult.pass(CheckKind.TOKENS_ENABLED, "Personal access tokens are turned on.")
                : CheckResult.fail(
                        CheckKind.TOKENS_ENABLED,
                        "Personal access tokens are turned off.",
                        Refusal.TOKENS_DISABLED.remedy());
    }

    private static CheckResult maximum(TokenSettings settings) {
        return CheckResult.pass(
                CheckKind.MAXIMUM_LIFETIME,
                settings.maximumLifetime() == null
                        ? "The workspace has no limit of its own; the platform's is 730 days."
                        : "New tokens may live " + settings.maximumLifetime().toDays() + " days.");
    }

    private CheckResult onBehalfOf(Workspace workspace) {
        return switch (controls.onBehalfOf(workspace)) {
            case USABLE ->
                CheckResult.pass(
                        CheckKind.ON_BEHALF_OF_USABLE, "Tokens can be created on behalf of service principals.");
            case OFF ->
                CheckResult.fail(
                        CheckKind.ON_BEHALF_OF_USABLE,
                        "Creating tokens on behalf of service principals is off.",
                        Refusal.ON_BEHALF_OF_OFF.remedy());
            case UNKNOWN -> CheckResult.unknown(CheckKind.ON_BEHALF_OF_USABLE, "The workspace's answer does not tell.");
        };
    }

    private CheckResult tokenAcl(Workspace workspace) {
        TokenUse use = controls.tokenUse(workspace);
        return CheckResult.pass(
                CheckKind.TOKEN_ACL,
                use.principals().size() + " service principals and "
                        + use.groups().size() + " groups may use tokens.");
    }

    private static CheckResult attempt(CheckKind check, Supplier<CheckResult> look) {
        try {
            return look.get();
        } catch (Failure failure) {
            return CheckResult.unknown(check, message(failure));
        }
    }

    private static List<CheckResult> notAsked() {
        return Stream.of(CheckKind.values())
                .filter(check -> check.compareTo(CheckKind.CALLER_IS_ADMIN) > 0)
                .map(check -> CheckResult.unknown(check, "Needs a valid administrator's credential."))
                .toList();
    }

    private static CheckResult failed(CheckKind check, Failure.Refused refused) {
        return CheckResult.fail(check, message(refused), refused.refusal().remedy());
    }

    private static String message(Failure failure) {
        return String.valueOf(failure.getMessage());
    }
}

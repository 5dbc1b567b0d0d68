package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.util.List;
import java.util.function.Supplier;

/** Asks a workspace for its rules about tokens. What cannot be found out is unknown, and keeps nothing else from being asked. */
final class TokenRulesCheck {
    private final WorkspaceControls controls;

    TokenRulesCheck(WorkspaceControls controls) {
        this.controls = controls;
    }

    List<CheckResult> check(Workspace workspace) {
        List<CheckResult> settings = settings(workspace);
        return List.of(settings.getFirst(), onBehalfOf(workspace), settings.getLast(), acl(workspace));
    }

    private List<CheckResult> settings(Workspace workspace) {
        try {
            TokenSettings settings = controls.tokenSettings(workspace);
            return List.of(enabled(settings), maximum(settings));
        } catch (Failure failure) {
            return List.of(
                    CheckResult.unknown(CheckKind.TOKENS_ENABLED, String.valueOf(failure.getMessage())),
                    CheckResult.unknown(CheckKind.MAXIMUM_LIFETIME, String.valueOf(failure.getMessage())));
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
        return attempt(CheckKind.ON_BEHALF_OF_USABLE, () -> onBehalfOf(controls.onBehalfOf(workspace)));
    }

    private static CheckResult onBehalfOf(OnBehalfOf answer) {
        return switch (answer) {
            case USABLE ->
                CheckResult.pass(
                        CheckKind.ON_BEHALF_OF_USABLE, "Tokens can be created on behalf of service principals.");
            case OFF ->
                CheckResult.fail(
                        CheckKind.ON_BEHALF_OF_USABLE,
                        "Creating tokens on behalf of service principals is off. Connecting and rotating mint them as the service"
                                + " principal itself, through an OAuth secret that lives until then.",
                        Refusal.ON_BEHALF_OF_OFF.remedy());
            case UNKNOWN -> CheckResult.unknown(CheckKind.ON_BEHALF_OF_USABLE, "The workspace's answer does not tell.");
        };
    }

    private CheckResult acl(Workspace workspace) {
        return attempt(CheckKind.TOKEN_ACL, () -> {
            TokenUse use = controls.tokenUse(workspace);
            return CheckResult.pass(
                    CheckKind.TOKEN_ACL,
                    use.principals().size() + " service principals and "
                            + use.groups().size() + " groups may use tokens.");
        });
    }

    static CheckResult attempt(CheckKind check, Supplier<CheckResult> look) {
        try {
            return look.get();
        } catch (Failure failure) {
            return CheckResult.unknown(check, String.valueOf(failure.getMessage()));
        }
    }
}

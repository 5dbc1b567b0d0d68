package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.util.List;

/** Asks a workspace who the service is there. What kept it from answering tells which check failed. */
final class IdentityCheck {
    private final WorkspaceControls controls;

    IdentityCheck(WorkspaceControls controls) {
        this.controls = controls;
    }

    List<CheckResult> check(Workspace workspace) {
        try {
            Caller caller = controls.caller(workspace);
            return List.of(
                    answers(workspace),
                    CheckResult.pass(CheckKind.CREDENTIAL_VALID, "The service is " + caller.userName() + " there."),
                    admin(caller));
        } catch (Failure.Refused refused) {
            return refused(workspace, refused);
        } catch (Failure.Unavailable unavailable) {
            return unavailable.outage() == Outage.CREDENTIAL_STORE ? notAsked(unavailable) : notReached(unavailable);
        } catch (Failure failure) {
            return notReached(failure);
        }
    }

    private static CheckResult answers(Workspace workspace) {
        return CheckResult.pass(CheckKind.REACHABLE, workspace.url().origin() + " answers.");
    }

    private static CheckResult admin(Caller caller) {
        return caller.active() && caller.admin()
                ? CheckResult.pass(CheckKind.CALLER_IS_ADMIN, "It is in the group admins.")
                : CheckResult.fail(
                        CheckKind.CALLER_IS_ADMIN, "It is not in the group admins.", Refusal.NOT_AN_ADMIN.remedy());
    }

    private static List<CheckResult> refused(Workspace workspace, Failure.Refused refused) {
        return switch (refused.refusal()) {
            case NOT_AN_ADMIN ->
                List.of(
                        answers(workspace),
                        CheckResult.pass(CheckKind.CREDENTIAL_VALID, "The workspace accepts it."),
                        failed(CheckKind.CALLER_IS_ADMIN, refused));
            case CREDENTIAL_UNKNOWN,
                    CREDENTIAL_KEY_MISSING,
                    CREDENTIAL_BROKEN,
                    CREDENTIAL_UNREADABLE -> // nothing was sent
                List.of(
                        CheckResult.unknown(CheckKind.REACHABLE, "Needs a credential."),
                        failed(CheckKind.CREDENTIAL_VALID, refused),
                        CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a valid credential."));
            case ADDRESS_PRIVATE, ADDRESS_NOT_ALLOWED -> // nothing was connected to
                List.of(
                        failed(CheckKind.REACHABLE, refused),
                        CheckResult.unknown(CheckKind.CREDENTIAL_VALID, "Needs a workspace that answers."),
                        CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a workspace that answers."));
            case CREDENTIAL_REFUSED,
                    TOKENS_DISABLED,
                    ON_BEHALF_OF_OFF,
                    SECRETS_EXHAUSTED,
                    TOKEN_USE_NOT_PERMITTED,
                    LIFETIME_ABOVE_MAXIMUM,
                    QUOTA_REACHED,
                    REQUEST_REFUSED ->
                List.of(
                        answers(workspace),
                        failed(CheckKind.CREDENTIAL_VALID, refused),
                        CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a valid credential."));
        };
    }

    private static List<CheckResult> notAsked(Failure.Unavailable unavailable) {
        return List.of(
                CheckResult.unknown(CheckKind.REACHABLE, "Needs a credential."),
                CheckResult.unknown(CheckKind.CREDENTIAL_VALID, String.valueOf(unavailable.getMessage())),
                CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a valid credential."));
    }

    private static List<CheckResult> notReached(Failure failure) {
        return List.of(
                CheckResult.fail(
                        CheckKind.REACHABLE,
                        String.valueOf(failure.getMessage()),
                        "Check the address and the network, and try again."),
                CheckResult.unknown(CheckKind.CREDENTIAL_VALID, "Needs a workspace that answers."),
                CheckResult.unknown(CheckKind.CALLER_IS_ADMIN, "Needs a workspace that answers."));
    }

    private static CheckResult failed(CheckKind check, Failure.Refused refused) {
        return CheckResult.fail(
                check, String.valueOf(refused.getMessage()), refused.refusal().remedy());
    }
}

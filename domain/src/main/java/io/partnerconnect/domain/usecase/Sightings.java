package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.List;

/** Looks whether what an operation was to do is so, without changing anything. */
final class Sightings {
    private final BrowseWorkspaces workspaces;
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final Orphanage orphanage;
    private final Own own;

    /** What is seen in the service's own records. */
    record Own(AdministratorSightings administrators, RetentionSightings retention) {}

    Sightings(
            BrowseWorkspaces workspaces,
            WorkspacePrincipals principals,
            WorkspaceTokens tokens,
            Orphanage orphanage,
            Own own) {
        this.own = own;
        this.workspaces = workspaces;
        this.principals = principals;
        this.tokens = tokens;
        this.orphanage = orphanage;
    }

    Sighting look(Unsettled unsettled) {
        AuditSubject subject = unsettled.subject();
        return switch (unsettled.action()) {
            case MINT_TOKEN, MAKE_SECRET, MAKE_BRIEF_SECRET, CREATE_PRINCIPAL, CREATE_COMPUTE ->
                orphans(workspaceOf(subject), unsettled);
            case REVOKE_TOKEN ->
                gone(tokens.find(workspaceOf(subject), new TokenId(subject.id()))
                        .isEmpty());
            case DELETE_SECRET -> gone(orphanage.isSecretGone(workspaceOf(subject), subject));
            case REMOVE_PRINCIPAL ->
                gone(principals
                        .find(workspaceOf(subject), ApplicationId.parse(subject.id()))
                        .isEmpty());
            case RECORD_ADMINISTRATOR, SET_ADMINISTRATOR -> own.administrators().look(unsettled);
            case REMOVE_PARTITION, PLACE_HOLD, RELEASE_HOLD -> own.retention().look(unsettled);
            case OPEN_EPOCH,
                    REGISTER_WORKSPACE,
                    UPDATE_WORKSPACE,
                    FORGET_WORKSPACE,
                    OVERRIDE_PARTNER,
                    WITHDRAW_OVERRIDE,
                    RECORD_CONNECTION,
                    FORGET_CONNECTION,
                    REPORT_PARTNER_ANSWER,
                    SETTLE,
                    STEER,
                    CONNECT,
                    ROTATE,
                    ROTATE_SECRET,
                    DISCONNECT,
                    QUARANTINE,
                    RELEASE,
                    REVOKE,
                    REPAIR,
                    CAMPAIGN,
                    STEER_CAMPAIGN,
                    GRANT_ENTITLEMENTS,
                    WITHDRAW_ENTITLEMENTS,
                    DEACTIVATE_PRINCIPAL,
                    ACTIVATE_PRINCIPAL,
                    GRANT_TOKEN_USE,
                    GRANT_COMPUTE,
                    REMOVE_COMPUTE,
                    GRANT_CATALOG,
                    REVOKE_CATALOG,
                    LEAVE_GROUP,
                    DELIVER_TOKEN,
                    DELIVER_SECRET,
                    REGISTER_SEALING_KEY,
                    REMOVE_SEALING_KEY,
                    ACKNOWLEDGE_VALUE,
                    CONFIRM_HAND_OVER,
                    ACKNOWLEDGE_FINDING,
                    PUT_ROTATION_POLICY,
                    REMOVE_ROTATION_POLICY,
                    PUT_ACCOUNT_USER,
                    REMOVE_ACCOUNT_USER,
                    ATTEST_ACCOUNT,
                    REGISTER_WEBHOOK,
                    CHANGE_WEBHOOK,
                    REMOVE_WEBHOOK,
                    REDELIVER_EVENT,
                    IMPORT_LOG,
                    CREATE_API_KEY,
                    ROTATE_API_KEY,
                    REVOKE_API_KEY,
                    PUT_CREDENTIAL,
                    REMOVE_CREDENTIAL,
                    REWRAP_CREDENTIALS,
                    ROTATE_CREDENTIAL,
                    REQUEST_APPROVAL,
                    APPROVE,
                    REFUSE_APPROVAL,
                    WITHDRAW_APPROVAL,
                    USE_APPROVAL,
                    BREAK_GLASS,
                    REVIEW_APPROVAL -> new Sighting.Undeterminable();
        };
    }

    private Sighting orphans(Workspace workspace, Unsettled unsettled) {
        List<Orphan> found = orphanage.of(workspace, unsettled);
        return found.isEmpty() ? new Sighting.NotDone() : new Sighting.Orphans(workspace, found);
    }

    private static Sighting gone(boolean gone) {
        return gone ? new Sighting.Done() : new Sighting.NotDone();
    }

    private Workspace workspaceOf(AuditSubject subject) {
        WorkspaceName name = subject.workspace();
        if (name == null) {
            throw new IllegalStateException("audited without its workspace: " + subject.kind());
        }
        return workspaces.get(name);
    }
}

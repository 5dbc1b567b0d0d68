package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.servicecredential.Rewrapping;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.AcknowledgeValue;
import io.partnerconnect.domain.port.in.AttestAccount;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import io.partnerconnect.domain.port.in.MakeSecret;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.PutAccountUser;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.RecordAdministrator;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.ReleaseConnection;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemoveAccountUser;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.RemoveRotationPolicy;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import io.partnerconnect.domain.port.in.RemoveWebhook;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import io.partnerconnect.domain.port.in.RequestApproval;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.partnerconnect.domain.port.in.RevokeTokens;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.SetAdministrator;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import org.jspecify.annotations.Nullable;

/** How each command is audited. A command that is not told here does not compile. */
final class Audits {
    /** Before it is begun a campaign has no id, and it is written down by itself. */
    private static final AuditSubject A_CAMPAIGN =
            new AuditSubject(AuditSubject.Kind.OPERATION, "a campaign", null, null);

    private static final AuditSubject DATABRICKS_LOG =
            new AuditSubject(AuditSubject.Kind.AUDIT_LOG, "system.access.audit", null, null);

    private static final AuditSubject HISTORY =
            new AuditSubject(AuditSubject.Kind.HISTORY, "the history of the audit", null, null);

    private static final AuditSubject CREDENTIALS =
            new AuditSubject(AuditSubject.Kind.CREDENTIAL, "all that are sealed", null, null);

    private Audits() {}

    static Action action(Command<?> command) {
        return switch (command) {
            case RegisterWorkspace.Command c -> Action.REGISTER_WORKSPACE;
            case UpdateWorkspace.Command c -> Action.UPDATE_WORKSPACE;
            case ForgetWorkspace.Command c -> Action.FORGET_WORKSPACE;
            case OverridePartner.Command c -> Action.OVERRIDE_PARTNER;
            case WithdrawOverride.Command c -> Action.WITHDRAW_OVERRIDE;
            case RecordConnection.Command c -> Action.RECORD_CONNECTION;
            case ForgetConnection.Command c -> Action.FORGET_CONNECTION;
            case ReportPartnerAnswer.Command c -> Action.REPORT_PARTNER_ANSWER;
            case MintToken.Command c -> Action.MINT_TOKEN;
            case RevokeToken.Command c -> Action.REVOKE_TOKEN;
            case MakeSecret.Command c -> Action.MAKE_SECRET;
            case DeleteSecret.Command c -> Action.DELETE_SECRET;
            case RemovePrincipal.Command c -> Action.REMOVE_PRINCIPAL;
            case SettleOperation.Command c -> Action.SETTLE;
            case ConnectPartner.Command c -> Action.CONNECT;
            case RotateToken.Command c -> Action.ROTATE;
            case RotateSecret.Command c -> Action.ROTATE_SECRET;
            case QuarantineConnection.Command c -> Action.QUARANTINE;
            case ReleaseConnection.Command c -> Action.RELEASE;
            case SteerOperation.Command c -> Action.STEER;
            case DisconnectPartner.Command c -> Action.DISCONNECT;
            case RevokeTokens.Command c -> Action.REVOKE;
            case StartCampaign.Command c -> Action.CAMPAIGN;
            case SteerCampaign.Command c -> Action.STEER_CAMPAIGN;
            case RegisterSealingKey.Command c -> Action.REGISTER_SEALING_KEY;
            case RemoveSealingKey.Command c -> Action.REMOVE_SEALING_KEY;
            case AcknowledgeValue.Command c -> Action.ACKNOWLEDGE_VALUE;
            case ConfirmHandOver.Command c -> Action.CONFIRM_HAND_OVER;
            case AcknowledgeFinding.Command c -> Action.ACKNOWLEDGE_FINDING;
            case PutRotationPolicy.Command c -> Action.PUT_ROTATION_POLICY;
            case RemoveRotationPolicy.Command c -> Action.REMOVE_ROTATION_POLICY;
            case RepairPermissions.Command c -> Action.REPAIR;
            case RecordAdministrator.Command c -> Action.RECORD_ADMINISTRATOR;
            case SetAdministrator.Command c -> Action.SET_ADMINISTRATOR;
            case PutAccountUser.Command c -> Action.PUT_ACCOUNT_USER;
            case RemoveAccountUser.Command c -> Action.REMOVE_ACCOUNT_USER;
            case AttestAccount.Command c -> Action.ATTEST_ACCOUNT;
            case RegisterWebhook.Command c -> Action.REGISTER_WEBHOOK;
            case ChangeWebhook.Command c -> Action.CHANGE_WEBHOOK;
            case RemoveWebhook.Command c -> Action.REMOVE_WEBHOOK;
            case RedeliverEvent.Command c -> Action.REDELIVER_EVENT;
            case ImportAuditLog.Command c -> Action.IMPORT_LOG;
            case OpenEpoch.Command c -> Action.OPEN_EPOCH;
            case RemovePartition.Command c -> Action.REMOVE_PARTITION;
            case PlaceHold.Command c -> Action.PLACE_HOLD;
            case ReleaseHold.Command c -> Action.RELEASE_HOLD;
            case CreateApiKey.Command c -> Action.CREATE_API_KEY;
            case RotateApiKey.Command c -> Action.ROTATE_API_KEY;
            case RevokeApiKey.Command c -> Action.REVOKE_API_KEY;
            case PutCredential.Command c -> Action.PUT_CREDENTIAL;
            case RemoveCredential.Command c -> Action.REMOVE_CREDENTIAL;
            case RotateCredential.Command c -> Action.ROTATE_CREDENTIAL;
            case RewrapCredentials.Command c -> Action.REWRAP_CREDENTIALS;
            case RequestApproval.Command c -> Action.REQUEST_APPROVAL;
            case DecideApproval.Command c -> action(c.decision());
        };
    }

    private static Action action(ApprovalDecision decision) {
        return switch (decision) {
            case APPROVE -> Action.APPROVE;
            case REFUSE -> Action.REFUSE_APPROVAL;
            case WITHDRAW -> Action.WITHDRAW_APPROVAL;
            case REVIEW -> Action.REVIEW_APPROVAL;
        };
    }

    static AuditSubject subject(Command<?> command) {
        return switch (command) {
            case RegisterWorkspace.Command c -> AuditSubject.of(c.name());
            case UpdateWorkspace.Command c -> AuditSubject.of(c.name());
            case ForgetWorkspace.Command c -> AuditSubject.of(c.name());
            case OverridePartner.Command c -> AuditSubject.of(c.partner().key());
            case WithdrawOverride.Command c -> AuditSubject.of(c.partner());
            case RecordConnection.Command c -> AuditSubject.of(c.workspace(), c.partner());
            case ForgetConnection.Command c -> AuditSubject.of(c.workspace(), c.partner());
            case ReportPartnerAnswer.Command c -> AuditSubject.of(c.workspace(), c.partner());
            case MintToken.Command c -> AuditSubject.of(c.workspace(), c.principal());
            case RevokeToken.Command c -> AuditSubject.of(c.workspace(), c.token());
            case MakeSecret.Command c -> AuditSubject.of(c.workspace(), c.principal());
            case DeleteSecret.Command c -> AuditSubject.of(c.workspace(), c.principal(), c.secret());
            case RemovePrincipal.Command c -> AuditSubject.of(c.workspace(), c.principal());
            case ConnectPartner.Command c -> of(c.connection());
            case RotateToken.Command c -> of(c.connection());
            case RotateSecret.Command c -> of(c.connection());
            case QuarantineConnection.Command c -> of(c.connection());
            case ReleaseConnection.Command c -> of(c.connection());
            case DisconnectPartner.Command c -> of(c.connection());
            case RevokeTokens.Command c -> of(c.connection());
            case RegisterSealingKey.Command c -> of(c.connection());
            case RemoveSealingKey.Command c -> of(c.connection());
            case AcknowledgeValue.Command c -> AuditSubject.of(c.operation(), null);
            case ConfirmHandOver.Command c -> AuditSubject.of(c.operation(), null);
            case AcknowledgeFinding.Command c -> AuditSubject.of(c.finding(), c.scope());
            case PutRotationPolicy.Command c -> AuditSubject.of(c.policy().id());
            case RemoveRotationPolicy.Command c -> AuditSubject.of(c.id());
            case RepairPermissions.Command c -> AuditSubject.of(c.workspace(), c.principal());
            case RecordAdministrator.Command c ->
                AuditSubject.of(c.connector().connection().partner(), c.administrator());
            case SetAdministrator.Command c -> AuditSubject.of(c.partner(), c.administrator());
            case PutAccountUser.Command c -> AuditSubject.of(c.partner(), c.email());
            case RemoveAccountUser.Command c -> AuditSubject.of(c.partner(), c.email());
            case AttestAccount.Command c -> AuditSubject.of(c.partner());
            case RegisterWebhook.Command c -> AuditSubject.of(c.id());
            case ChangeWebhook.Command c -> AuditSubject.of(c.id());
            case RemoveWebhook.Command c -> AuditSubject.of(c.id());
            case RedeliverEvent.Command c -> AuditSubject.of(c.webhook(), c.event());
            case ImportAuditLog.Command c -> DATABRICKS_LOG;
            case OpenEpoch.Command c -> HISTORY;
            case RemovePartition.Command c -> AuditSubject.of(c.month());
            case PlaceHold.Command c -> AuditSubject.of(c.id());
            case ReleaseHold.Command c -> AuditSubject.of(c.id());
            case CreateApiKey.Command c -> AuditSubject.of(c.name());
            case RotateApiKey.Command c -> AuditSubject.of(c.name());
            case RevokeApiKey.Command c -> AuditSubject.of(c.name());
            case PutCredential.Command c -> AuditSubject.of(c.name());
            case RemoveCredential.Command c -> AuditSubject.of(c.name());
            case RotateCredential.Command c -> AuditSubject.of(c.name());
            case RewrapCredentials.Command c -> CREDENTIALS;
            case RequestApproval.Command c -> AuditSubject.of(c.id(), subject(c.what()));
            case DecideApproval.Command c ->
                AuditSubject.of(c.approval().id(), c.approval().binding().subject());
            case SteerOperation.Command c -> AuditSubject.of(c.operation(), null);
            case StartCampaign.Command c -> A_CAMPAIGN;
            case SteerCampaign.Command c -> AuditSubject.of(c.campaign(), null);
            case SettleOperation.Command c ->
                AuditSubject.of(
                        c.unsettled().operation(), c.unsettled().subject().workspace());
        };
    }

    private static AuditSubject of(ConnectionName connection) {
        return AuditSubject.of(connection.workspace(), connection.partner());
    }

    /** The id of what a command made, when it made something that has one. */
    static @Nullable String result(Command<?> command, Object result) {
        return switch (result) {
            case MintedToken minted -> minted.token().id().value();
            case MadeSecret made -> made.secret().id().value();
            case RegisteredKey key -> key.recipient().thumbprint();
            case HistoryEpoch epoch -> String.valueOf(epoch.number());
            case Rewrapping rewrapping -> rewrapping.key().value();
            case PartitionRemoval removal -> removal.month().toString();
            case Approval approval -> approval.id().toString();
            case Reconciliation done ->
                done.result() == null ? null : done.result().digest();
            default -> null;
        };
    }
}

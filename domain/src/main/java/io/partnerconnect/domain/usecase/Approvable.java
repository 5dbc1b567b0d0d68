package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.PlanHash;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command that can need an approval. What an approval of it is bound to follows from the command alone, the same when it is asked for and
 * when it is used.
 */
sealed interface Approvable {
    /** To take a connection away, as planned. */
    record Disconnect(DisconnectPartner.Command command) implements Approvable {}

    /** To delete a service principal. */
    record Removal(RemovePrincipal.Command command) implements Approvable {}

    /** To revoke all tokens of a connection. */
    record Revocation(RevokeTokens.Command command) implements Approvable {}

    /** To do something to many connections. */
    record ACampaign(StartCampaign.Command command) implements Approvable {}

    /** To let somebody in who was not let in before. */
    record AKey(CreateApiKey.Command command) implements Approvable {}

    /** To remove the events of a month of the audit. */
    record EventsGone(RemovePartition.Command command) implements Approvable {}

    /** To let events of the audit go that are held. */
    record HoldGone(ReleaseHold.Command command) implements Approvable {}

    Command<?> command();

    /** Empty when the command never needs one. A command that is not told here does not compile. */
    static Optional<Approvable> of(Command<?> command) {
        return switch (command) {
            case DisconnectPartner.Command c -> Optional.of(new Disconnect(c));
            case RemovePrincipal.Command c -> Optional.of(new Removal(c));
            case RevokeTokens.Command c -> Optional.of(new Revocation(c));
            case StartCampaign.Command c -> Optional.of(new ACampaign(c));
            case CreateApiKey.Command c -> Optional.of(new AKey(c));
            case RotateApiKey.Command c -> Optional.empty(); // whoever comes in with it may do what he might before
            case RevokeApiKey.Command c -> Optional.empty();
            case RegisterWorkspace.Command c -> Optional.empty();
            case UpdateWorkspace.Command c -> Optional.empty();
            case ForgetWorkspace.Command c -> Optional.empty();
            case OverridePartner.Command c -> Optional.empty();
            case WithdrawOverride.Command c -> Optional.empty();
            case RecordConnection.Command c -> Optional.empty();
            case ForgetConnection.Command c -> Optional.empty();
            case ReportPartnerAnswer.Command c -> Optional.empty();
            case MintToken.Command c -> Optional.empty();
            case RevokeToken.Command c -> Optional.empty();
            case MakeSecret.Command c -> Optional.empty();
            case DeleteSecret.Command c -> Optional.empty();
            case SettleOperation.Command c -> Optional.empty();
            case ConnectPartner.Command c -> Optional.empty();
            case RotateToken.Command c -> Optional.empty();
            case RotateSecret.Command c -> Optional.empty();
            case QuarantineConnection.Command c -> Optional.empty();
            case ReleaseConnection.Command c -> Optional.empty();
            case SteerOperation.Command c -> Optional.empty();
            case SteerCampaign.Command c -> Optional.empty();
            case RegisterSealingKey.Command c -> Optional.empty();
            case RemoveSealingKey.Command c -> Optional.empty();
            case AcknowledgeValue.Command c -> Optional.empty();
            case ConfirmHandOver.Command c -> Optional.empty();
            case PutRotationPolicy.Command c -> Optional.empty();
            case RemoveRotationPolicy.Command c -> Optional.empty();
            case AcknowledgeFinding.Command c -> Optional.empty();
            case RepairPermissions.Command c -> Optional.empty();
            case RecordAdministrator.Command c -> Optional.empty();
            case SetAdministrator.Command c -> Optional.empty();
            case PutAccountUser.Command c -> Optional.empty();
            case RemoveAccountUser.Command c -> Optional.empty();
            case AttestAccount.Command c -> Optional.empty();
            case RegisterWebhook.Command c -> Optional.empty();
            case ChangeWebhook.Command c -> Optional.empty();
            case RemoveWebhook.Command c -> Optional.empty();
            case RedeliverEvent.Command c -> Optional.empty();
            case ImportAuditLog.Command c -> Optional.empty();
            case OpenEpoch.Command c -> Optional.empty();
            case PutCredential.Command c -> Optional.empty();
            case RemoveCredential.Command c -> Optional.empty();
            case RotateCredential.Command c -> Optional.empty(); // it stays the same identity
            case RewrapCredentials.Command c -> Optional.empty();
            case RemovePartition.Command c -> Optional.of(new EventsGone(c));
            case PlaceHold.Command c -> Optional.empty();
            case ReleaseHold.Command c -> Optional.of(new HoldGone(c));
            case RequestApproval.Command c -> Optional.empty();
            case DecideApproval.Command c -> Optional.empty();
        };
    }

    /** What kind of thing it is. */
    default ApprovalClass kind() {
        return switch (this) {
            case Disconnect(var planned) -> kind(planned.terms().mode());
            case Removal removal -> ApprovalClass.PRINCIPAL_REMOVAL;
            case Revocation revocation -> ApprovalClass.REVOCATION;
            case ACampaign(var campaign) -> kind(campaign.terms().action());
            case AKey key -> ApprovalClass.ACCESS;
            case EventsGone gone -> ApprovalClass.AUDIT_REMOVAL;
            case HoldGone gone -> ApprovalClass.AUDIT_REMOVAL;
        };
    }

    private static ApprovalClass kind(DisconnectMode mode) {
        return switch (mode) {
            case FULL -> ApprovalClass.DISCONNECT_FULL;
            case SERVICE_PRINCIPAL_ONLY -> ApprovalClass.PRINCIPAL_REMOVAL;
            case REVOKE_ONLY -> ApprovalClass.REVOCATION;
        };
    }

    private static ApprovalClass kind(CampaignAction action) {
        return switch (action) {
            case CampaignAction.Revoke revoke -> ApprovalClass.REVOCATION;
            case CampaignAction.Rotate rotate -> ApprovalClass.CAMPAIGN;
            case CampaignAction.Quarantine quarantine -> ApprovalClass.CAMPAIGN;
        };
    }

    /** {@code selected}: what it is about, where that is found by the command and not named in it. */
    default ApprovalBinding binding(List<ConnectionName> selected) {
        PlanHash hash = switch (this) {
            case Disconnect(var planned) -> planned.plan(); // says all of it
            case Removal removal -> hashOf(List.of());
            case Revocation revocation -> hashOf(List.of());
            case ACampaign campaign -> hashOf(selected);
            case AKey key -> hashOf(List.of());
            case EventsGone gone -> hashOf(List.of());
            case HoldGone gone -> hashOf(List.of());
        };
        return new ApprovalBinding(kind(), Audits.action(command()), Audits.subject(command()), hash);
    }

    /** Commands print themselves in full, and hold no secret. */
    private PlanHash hashOf(List<ConnectionName> selected) {
        return PlanHash.ofText(Audits.action(command()).code() + " " + command() + "\n"
                + selected.stream().map(ConnectionName::toString).collect(Collectors.joining("\n")));
    }
}

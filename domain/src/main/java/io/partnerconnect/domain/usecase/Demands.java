package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Reach;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
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

/**
 * What each command demands of who gives it. A command that is not told here does not compile.
 *
 * <p>A workspace is registered and changed for the organisation: its address, its credential and its labels decide what others may do where,
 * and an address that is taken already would tell of the workspace that has it. What is named by a service principal or a token alone
 * concerns the whole workspace: whose they are is only known by looking there.
 */
final class Demands {
    private Demands() {}

    static Demand of(Command<?> command) {
        return switch (command) {
            case RegisterWorkspace.Command c -> admin(Reach.organisation());
            case UpdateWorkspace.Command c -> admin(Reach.organisation());
            case ForgetWorkspace.Command c -> admin(Reach.of(c.name()));
            case OverridePartner.Command c -> catalogue(Reach.organisation());
            case WithdrawOverride.Command c -> catalogue(Reach.organisation());
            case RecordConnection.Command c -> admin(on(c.workspace(), c.partner()));
            case ForgetConnection.Command c -> admin(on(c.workspace(), c.partner()));
            case ReportPartnerAnswer.Command c -> admin(on(c.workspace(), c.partner()));
            case MintToken.Command c -> operator(Reach.of(c.workspace()));
            case RevokeToken.Command c -> operator(Reach.of(c.workspace()));
            case MakeSecret.Command c -> operator(Reach.of(c.workspace()));
            case DeleteSecret.Command c -> operator(Reach.of(c.workspace()));
            case RemovePrincipal.Command c -> admin(Reach.of(c.workspace()));
            case ConnectPartner.Command c -> admin(Reach.of(c.connection()));
            case RotateToken.Command c -> operator(Reach.of(c.connection()));
            case RotateSecret.Command c -> operator(Reach.of(c.connection()));
            case QuarantineConnection.Command c -> admin(Reach.of(c.connection()));
            case ReleaseConnection.Command c -> admin(Reach.of(c.connection()));
            case DisconnectPartner.Command c -> admin(Reach.of(c.connection()));
            case RevokeTokens.Command c -> admin(Reach.of(c.connection()));
            case RepairPermissions.Command c -> admin(Reach.of(c.workspace()));
            case RegisterSealingKey.Command c -> admin(Reach.of(c.connection()));
            case RemoveSealingKey.Command c -> admin(Reach.of(c.connection()));
            case SteerOperation.Command c -> new Demand(role(c.direction()), new Reach.OfOperation(c.operation()));
            case StartCampaign.Command c -> admin(new Reach.Visible());
            case SteerCampaign.Command c -> new Demand(role(c.direction()), new Reach.OfCampaign(c.campaign()));
            case AcknowledgeValue.Command c -> operator(new Reach.OfOperation(c.operation()));
            case ConfirmHandOver.Command c -> operator(new Reach.OfOperation(c.operation()));
            case AcknowledgeFinding.Command c -> operator(new Reach.OfFinding(c.finding()));
            case PutRotationPolicy.Command c -> admin(Reach.of(c.policy().scope()));
            case RemoveRotationPolicy.Command c -> admin(new Reach.OfPolicy(c.id()));
            case RecordAdministrator.Command c ->
                admin(Reach.of(c.connector().connection().partner()));
            case SetAdministrator.Command c -> admin(Reach.of(c.partner()));
            case PutAccountUser.Command c -> admin(Reach.of(c.partner()));
            case RemoveAccountUser.Command c -> admin(Reach.of(c.partner()));
            case AttestAccount.Command c -> admin(Reach.of(c.partner()));
            case RegisterWebhook.Command c -> admin(Reach.organisation());
            case ChangeWebhook.Command c -> admin(Reach.organisation());
            case RemoveWebhook.Command c -> admin(Reach.organisation());
            case RedeliverEvent.Command c -> admin(Reach.organisation());
            case ImportAuditLog.Command c -> auditor(Reach.organisation());
            case OpenEpoch.Command c -> admin(Reach.organisation());
            case RemovePartition.Command c -> admin(Reach.organisation());
            case PlaceHold.Command c -> auditor(Reach.organisation());
            case ReleaseHold.Command c -> admin(Reach.organisation());
            case SettleOperation.Command c -> admin(Reach.organisation());
            case CreateApiKey.Command c -> admin(Reach.organisation());
            case RotateApiKey.Command c -> admin(Reach.organisation());
            case RevokeApiKey.Command c -> admin(Reach.organisation());
            case PutCredential.Command c -> admin(Reach.organisation());
            case RemoveCredential.Command c -> admin(Reach.organisation());
            case RotateCredential.Command c -> admin(Reach.organisation());
            case RewrapCredentials.Command c -> admin(Reach.organisation());
            case RequestApproval.Command c -> of(c.what());
            case DecideApproval.Command c ->
                new Demand(role(c.decision()), new Reach.OfApproval(c.approval().id()));
        };
    }

    /** The least: where an operation that is no rotation is cancelled, more is asked for before. */
    private static Role role(SteerOperation.Direction direction) {
        return switch (direction) {
            case CANCEL, PROCEED -> Role.OPERATOR;
            case RETRY, GIVE_WAY -> Role.ADMIN;
        };
    }

    /** Whoever may rotate may stop; going on is begun anew. */
    private static Role role(SteerCampaign.Direction direction) {
        return switch (direction) {
            case PAUSE, CANCEL -> Role.OPERATOR;
            case RESUME -> Role.ADMIN;
        };
    }

    /** Whoever asks may ask no more. */
    private static Role role(ApprovalDecision decision) {
        return switch (decision) {
            case APPROVE, REFUSE, REVIEW -> Role.APPROVER;
            case WITHDRAW -> Role.ADMIN;
        };
    }

    private static Reach on(WorkspaceName workspace, PartnerKey partner) {
        return Reach.of(new ConnectionName(workspace, partner));
    }

    private static Demand operator(Reach reach) {
        return new Demand(Role.OPERATOR, reach);
    }

    private static Demand admin(Reach reach) {
        return new Demand(Role.ADMIN, reach);
    }

    private static Demand catalogue(Reach reach) {
        return new Demand(Role.CATALOGUE_ADMIN, reach);
    }

    private static Demand auditor(Reach reach) {
        return new Demand(Role.AUDITOR, reach);
    }
}

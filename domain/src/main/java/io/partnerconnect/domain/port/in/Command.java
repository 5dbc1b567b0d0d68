package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditDetails;

/**
 * Something that changes the world. Sealed, so that a command which is not audited, and whose permission is not decided, does not compile.
 *
 * @param <R> what is given back when it is done
 */
public sealed interface Command<R>
        permits RegisterWorkspace.Command,
                UpdateWorkspace.Command,
                ForgetWorkspace.Command,
                OverridePartner.Command,
                WithdrawOverride.Command,
                RecordConnection.Command,
                ForgetConnection.Command,
                ReportPartnerAnswer.Command,
                MintToken.Command,
                RevokeToken.Command,
                MakeSecret.Command,
                DeleteSecret.Command,
                RemovePrincipal.Command,
                SettleOperation.Command,
                ConnectPartner.Command,
                RotateToken.Command,
                RotateSecret.Command,
                QuarantineConnection.Command,
                ReleaseConnection.Command,
                SteerOperation.Command,
                DisconnectPartner.Command,
                RevokeTokens.Command,
                StartCampaign.Command,
                SteerCampaign.Command,
                RegisterSealingKey.Command,
                RemoveSealingKey.Command,
                AcknowledgeValue.Command,
                ConfirmHandOver.Command,
                PutRotationPolicy.Command,
                RemoveRotationPolicy.Command,
                AcknowledgeFinding.Command,
                RepairPermissions.Command,
                RecordAdministrator.Command,
                SetAdministrator.Command,
                PutAccountUser.Command,
                RemoveAccountUser.Command,
                AttestAccount.Command,
                RegisterWebhook.Command,
                ChangeWebhook.Command,
                RemoveWebhook.Command,
                RedeliverEvent.Command,
                ImportAuditLog.Command,
                OpenEpoch.Command,
                RemovePartition.Command,
                PlaceHold.Command,
                ReleaseHold.Command,
                CreateApiKey.Command,
                RotateApiKey.Command,
                RevokeApiKey.Command,
                RequestApproval.Command,
                DecideApproval.Command,
                PutCredential.Command,
                RemoveCredential.Command,
                RewrapCredentials.Command,
                RotateCredential.Command {
    /** What the audit says of it besides what was done to what. */
    default AuditDetails details() {
        return AuditDetails.none();
    }
}

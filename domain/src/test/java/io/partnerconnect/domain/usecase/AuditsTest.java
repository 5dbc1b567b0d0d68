package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomeApprovals;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.fixture.SomePolicies;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
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
import io.partnerconnect.evidence.Places;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditsTest {
    private static final HoldId HOLD = HoldId.parse("01931f2e-7c00-7000-8000-000000000001");
    private static final FindingId FINDING = new FindingId(new UUID(7, 7));
    private static final WorkspaceName PROD = Installation.PROD;
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();
    private static final ApplicationId PRINCIPAL = new ApplicationId(new UUID(7, 7));
    private static final TokenId TOKEN = new TokenId("a".repeat(64));
    private static final SecretId SECRET = new SecretId("b".repeat(64));
    private static final ConnectionName CONNECTION = new ConnectionName(PROD, FIVETRAN);
    private static final TokenLifetime MINUTE = TokenLifetime.ofSeconds(60);
    private static final Delivery.Recipient RECIPIENT =
            new Delivery.Recipient(new Delivery.SealingKey("{}"), "thumbprint");
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final WebhookId WEBHOOK = new WebhookId(new UUID(8, 8));
    private static final EventId EVENT = new EventId(new UUID(9, 9));
    private static final Access ADMIN = Access.unlimited(Actor.service("a test"));
    private static final ApiKeyName PORTAL = new ApiKeyName("portal");
    private static final OperationId OPERATION = new SequentialIds().nextOperation();

    private static final Approval ASKED = SomeApprovals.requested(
            new ApprovalId(new UUID(6, 6)), SomeApprovals.binding("a".repeat(64)), MovableClock.START);

    private static final ImportAuditLog.Export NO_EXPORT = new ImportAuditLog.Export() {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public LogLine next() {
            throw new NoSuchElementException();
        }

        @Override
        public String digest() {
            return "0".repeat(64);
        }
    };

    /** How a command is to be audited. */
    record Case(Command<?> command, Action action, AuditSubject subject) {}

    static Stream<Case> cases() {
        Workspace prod = SomeWorkspaces.workspace(PROD.value());
        Unsettled unsettled =
                new Unsettled(OPERATION, Action.MINT_TOKEN, AuditSubject.of(PROD, PRINCIPAL), MovableClock.START, true);
        AuditSubject workspace = AuditSubject.of(PROD);
        AuditSubject partner = AuditSubject.of(FIVETRAN);
        AuditSubject connection = AuditSubject.of(PROD, FIVETRAN);
        AuditSubject principal = AuditSubject.of(PROD, PRINCIPAL);
        return Stream.of(
                new Case(
                        new RegisterWorkspace.Command(PROD, prod.address(), prod.credential(), prod.labels()),
                        Action.REGISTER_WORKSPACE,
                        workspace),
                new Case(
                        new UpdateWorkspace.Command(PROD, 1, null, null, null, null),
                        Action.UPDATE_WORKSPACE,
                        workspace),
                new Case(new ForgetWorkspace.Command(PROD), Action.FORGET_WORKSPACE, workspace),
                new Case(
                        new OverridePartner.Command(SomePartners.partner("fivetran")),
                        Action.OVERRIDE_PARTNER,
                        partner),
                new Case(new WithdrawOverride.Command(FIVETRAN), Action.WITHDRAW_OVERRIDE, partner),
                new Case(new RecordConnection.Command(PROD, FIVETRAN), Action.RECORD_CONNECTION, connection),
                new Case(new ForgetConnection.Command(PROD, FIVETRAN), Action.FORGET_CONNECTION, connection),
                new Case(
                        new ReportPartnerAnswer.Command(PROD, FIVETRAN, PartnerAnswer.CONNECTED),
                        Action.REPORT_PARTNER_ANSWER,
                        connection),
                new Case(
                        new MintToken.Command(
                                PROD, PRINCIPAL, new TokenComment("pipeline"), TokenLifetime.ofSeconds(60)),
                        Action.MINT_TOKEN,
                        principal),
                new Case(new RevokeToken.Command(PROD, TOKEN), Action.REVOKE_TOKEN, AuditSubject.of(PROD, TOKEN)),
                new Case(
                        new MakeSecret.Command(PROD, PRINCIPAL, SecretLifetime.ofSeconds(3600)),
                        Action.MAKE_SECRET,
                        principal),
                new Case(
                        new DeleteSecret.Command(PROD, PRINCIPAL, SECRET),
                        Action.DELETE_SECRET,
                        AuditSubject.of(PROD, PRINCIPAL, SECRET)),
                new Case(new RemovePrincipal.Command(PROD, PRINCIPAL), Action.REMOVE_PRINCIPAL, principal),
                new Case(new SettleOperation.Command(unsettled), Action.SETTLE, AuditSubject.of(OPERATION, PROD)),
                new Case(
                        new ConnectPartner.Command(CONNECTION, MINUTE, null, false, new Delivery.Response()),
                        Action.CONNECT,
                        connection),
                new Case(
                        new RotateToken.Command(
                                CONNECTION,
                                null,
                                MINUTE,
                                RotationCause.SCHEDULED,
                                AdoptionTerms.untilAdopted(),
                                new Delivery.Response()),
                        Action.ROTATE,
                        connection),
                new Case(
                        new RotateSecret.Command(
                                CONNECTION, SECRET, null, RotationCause.SCHEDULED, new Delivery.Response()),
                        Action.ROTATE_SECRET,
                        connection),
                new Case(new QuarantineConnection.Command(CONNECTION), Action.QUARANTINE, connection),
                new Case(new ReleaseConnection.Command(CONNECTION), Action.RELEASE, connection),
                new Case(
                        new DisconnectPartner.Command(
                                CONNECTION, new DisconnectTerms(DisconnectMode.FULL, 0), new PlanHash("0".repeat(64))),
                        Action.DISCONNECT,
                        connection),
                new Case(
                        new RegisterSealingKey.Command(CONNECTION, RECIPIENT), Action.REGISTER_SEALING_KEY, connection),
                new Case(
                        new AcknowledgeValue.Command(OPERATION),
                        Action.ACKNOWLEDGE_VALUE,
                        AuditSubject.of(OPERATION, null)),
                new Case(
                        new ConfirmHandOver.Command(OPERATION),
                        Action.CONFIRM_HAND_OVER,
                        AuditSubject.of(OPERATION, null)),
                new Case(
                        new AcknowledgeFinding.Command(FINDING, new FindingScope.OfConnection(CONNECTION), null),
                        Action.ACKNOWLEDGE_FINDING,
                        new AuditSubject(
                                AuditSubject.Kind.FINDING,
                                FINDING.toString(),
                                CONNECTION.workspace(),
                                CONNECTION.partner())),
                new Case(
                        new PutRotationPolicy.Command(SomePolicies.of(FIVETRAN)),
                        Action.PUT_ROTATION_POLICY,
                        AuditSubject.of(SomePolicies.of(FIVETRAN).id())),
                new Case(
                        new RemoveRotationPolicy.Command(
                                SomePolicies.of(FIVETRAN).id(), 1),
                        Action.REMOVE_ROTATION_POLICY,
                        AuditSubject.of(SomePolicies.of(FIVETRAN).id())),
                new Case(
                        new RecordAdministrator.Command(
                                new Connector(CONNECTION, OPERATION, AnIntent.ALICE, MovableClock.START), ANA),
                        Action.RECORD_ADMINISTRATOR,
                        AuditSubject.of(FIVETRAN, ANA)),
                new Case(
                        new SetAdministrator.Command(FIVETRAN, ANA, Former.USER, 1),
                        Action.SET_ADMINISTRATOR,
                        AuditSubject.of(FIVETRAN, ANA)),
                new Case(
                        new PutAccountUser.Command(FIVETRAN, ANA, AccountRole.USER),
                        Action.PUT_ACCOUNT_USER,
                        AuditSubject.of(FIVETRAN, ANA)),
                new Case(
                        new RemoveAccountUser.Command(FIVETRAN, ANA),
                        Action.REMOVE_ACCOUNT_USER,
                        AuditSubject.of(FIVETRAN, ANA)),
                new Case(new AttestAccount.Command(FIVETRAN, null), Action.ATTEST_ACCOUNT, partner),
                new Case(
                        new RegisterWebhook.Command(
                                WEBHOOK,
                                new ReceiverAddress(
                                        new WebhookUrl("https://portal.example.com/"), PrivateRanges.none()),
                                SomeWebhooks.ALL,
                                new SigningKeyName("portal")),
                        Action.REGISTER_WEBHOOK,
                        AuditSubject.of(WEBHOOK)),
                new Case(
                        new ChangeWebhook.Command(WEBHOOK, 1, WebhookState.PAUSED, null, null),
                        Action.CHANGE_WEBHOOK,
                        AuditSubject.of(WEBHOOK)),
                new Case(new RemoveWebhook.Command(WEBHOOK), Action.REMOVE_WEBHOOK, AuditSubject.of(WEBHOOK)),
                new Case(
                        new RedeliverEvent.Command(WEBHOOK, EVENT),
                        Action.REDELIVER_EVENT,
                        AuditSubject.of(WEBHOOK, EVENT)),
                new Case(new RemoveSealingKey.Command(CONNECTION), Action.REMOVE_SEALING_KEY, connection),
                new Case(
                        new SteerOperation.Command(OPERATION, SteerOperation.Direction.RETRY),
                        Action.STEER,
                        AuditSubject.of(OPERATION, null)),
                new Case(
                        new RepairPermissions.Command(PROD, PRINCIPAL, new PlanHash("0".repeat(64))),
                        Action.REPAIR,
                        principal),
                new Case(new RevokeTokens.Command(CONNECTION), Action.REVOKE, connection),
                new Case(
                        new StartCampaign.Command(new CampaignTerms(
                                new CampaignAction.Revoke(),
                                new CampaignSelection(FIVETRAN, Set.of(), Labels.none(), Set.of()),
                                Waves.none(),
                                10)),
                        Action.CAMPAIGN,
                        new AuditSubject(AuditSubject.Kind.OPERATION, "a campaign", null, null)),
                new Case(
                        new RequestApproval.Command(ASKED.id(), new ForgetWorkspace.Command(PROD), Sight.everything()),
                        Action.REQUEST_APPROVAL,
                        new AuditSubject(AuditSubject.Kind.APPROVAL, ASKED.id().toString(), PROD, null)),
                new Case(
                        new DecideApproval.Command(ASKED, ApprovalDecision.APPROVE),
                        Action.APPROVE,
                        new AuditSubject(AuditSubject.Kind.APPROVAL, ASKED.id().toString(), PROD, FIVETRAN)),
                new Case(
                        new RemovePartition.Command(AuditMonth.parse("2019-01"), Places.parse("0-71")),
                        Action.REMOVE_PARTITION,
                        new AuditSubject(AuditSubject.Kind.AUDIT_PARTITION, "2019-01", null, null)),
                new Case(
                        new PlaceHold.Command(HOLD, new HoldSpan(null, null)),
                        Action.PLACE_HOLD,
                        new AuditSubject(AuditSubject.Kind.LEGAL_HOLD, HOLD.toString(), null, null)),
                new Case(
                        new ReleaseHold.Command(HOLD),
                        Action.RELEASE_HOLD,
                        new AuditSubject(AuditSubject.Kind.LEGAL_HOLD, HOLD.toString(), null, null)),
                new Case(
                        new OpenEpoch.Command(),
                        Action.OPEN_EPOCH,
                        new AuditSubject(AuditSubject.Kind.HISTORY, "the history of the audit", null, null)),
                new Case(
                        new CreateApiKey.Command(PORTAL, Set.of(Grant.parse("viewer")), MovableClock.START, ADMIN),
                        Action.CREATE_API_KEY,
                        AuditSubject.of(PORTAL)),
                new Case(
                        new RotateApiKey.Command(PORTAL, Duration.ZERO, null, ADMIN),
                        Action.ROTATE_API_KEY,
                        AuditSubject.of(PORTAL)),
                new Case(new RevokeApiKey.Command(PORTAL), Action.REVOKE_API_KEY, AuditSubject.of(PORTAL)),
                new Case(
                        new PutCredential.Command(
                                new CredentialName("prod"),
                                new ServiceCredential.OfToken(new TokenSecret("a-token-of-an-admin")),
                                null,
                                0),
                        Action.PUT_CREDENTIAL,
                        new AuditSubject(AuditSubject.Kind.CREDENTIAL, "prod", null, null)),
                new Case(
                        new RemoveCredential.Command(new CredentialName("prod")),
                        Action.REMOVE_CREDENTIAL,
                        new AuditSubject(AuditSubject.Kind.CREDENTIAL, "prod", null, null)),
                new Case(
                        new RotateCredential.Command(new CredentialName("prod"), TokenLifetime.ofSeconds(3600)),
                        Action.ROTATE_CREDENTIAL,
                        new AuditSubject(AuditSubject.Kind.CREDENTIAL, "prod", null, null)),
                new Case(
                        new RewrapCredentials.Command(),
                        Action.REWRAP_CREDENTIALS,
                        new AuditSubject(AuditSubject.Kind.CREDENTIAL, "all that are sealed", null, null)),
                new Case(
                        new ImportAuditLog.Command(null, NO_EXPORT),
                        Action.IMPORT_LOG,
                        new AuditSubject(AuditSubject.Kind.AUDIT_LOG, "system.access.audit", null, null)),
                new Case(
                        new SteerCampaign.Command(OPERATION, SteerCampaign.Direction.PAUSE),
                        Action.STEER_CAMPAIGN,
                        AuditSubject.of(OPERATION, null)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCommandIsAuditedByItsActionAndWhatItIsDoneTo(Case it) {
        assertThat(Audits.action(it.command())).isEqualTo(it.action());
        assertThat(Audits.subject(it.command())).isEqualTo(it.subject());
    }

    @Test
    void noCommandIsForgotten() {
        assertThat(cases().<Class<?>>map(it -> it.command().getClass()))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Test
    void whatIsDecidedAboutAnApprovalIsAuditedByItsName() {
        assertThat(Stream.of(ApprovalDecision.values())
                        .map(decision -> Audits.action(new DecideApproval.Command(ASKED, decision))))
                .containsExactly(
                        Action.APPROVE, Action.REFUSE_APPROVAL, Action.WITHDRAW_APPROVAL, Action.REVIEW_APPROVAL);
    }

    @Test
    void noTwoCommandsShareAnAction() {
        assertThat(cases().map(Case::action)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCommandThatMakesNothingWithAnIdHasNoResult(Case it) {
        assertThat(Audits.result(it.command(), "anything")).isNull();
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.Authorise;
import io.partnerconnect.domain.port.in.BrowseAudit;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseMigrations;
import io.partnerconnect.domain.port.in.BrowsePrincipals;
import io.partnerconnect.domain.port.in.BrowseSecrets;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.BrowseTokens;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.CheckWorkspace;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.LookUpToken;
import io.partnerconnect.domain.port.in.MakeSecret;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import io.partnerconnect.domain.port.out.ApiKeys;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.Workspaces;
import io.partnerconnect.domain.usecase.campaign.CampaignUseCases;
import io.partnerconnect.domain.usecase.inventory.InventoryUseCases;
import io.partnerconnect.domain.usecase.operation.OperationUseCases;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts the use cases together. Every command comes out audited; there is no way to one that is not. */
public final class UseCases {
    private final Surroundings outside;
    private final Surroundings.Audit audit;
    private final Surroundings.Clockwork clockwork;
    private final Surroundings.Databricks databricks;
    private final Markers markers;
    private final Partners partners;
    private final RegisteredWorkspaces workspaces;
    private final AdministeringWorkspaces administering;
    private final RecordingConnections recording;
    private final RecordedConnections connections;
    private final PartnerAccounts partnerAccounts;
    private final Operations undertaken;
    private final OperationUseCases operations;
    private final CampaignUseCases campaigns;
    private final CustodyUseCases custody;
    private final PolicyUseCases policies;
    private final InventoryUseCases inventory;
    private final ReconciliationUseCases reconciliations;
    private final EvidenceUseCases evidence;
    private final ApprovalUseCases approvals;

    public UseCases(Surroundings outside, List<Partner> shipped, AddressRules addresses, Markers markers) {
        this.outside = outside;
        this.audit = outside.audit();
        this.clockwork = outside.clockwork();
        this.databricks = outside.databricks();
        this.markers = markers;
        Workspaces register = outside.records().workspaces();
        this.connections = outside.records().connections();
        this.partnerAccounts = outside.records().accounts().register();
        this.undertaken = outside.undertakings().operations();
        this.partners = new Partners(shipped, outside.records().overrides());
        this.workspaces = new RegisteredWorkspaces(register);
        this.administering = new AdministeringWorkspaces(
                register, new Premises(addresses, outside.outward().hosts()));
        this.recording = new RecordingConnections(workspaces, partners, connections, clockwork.clock());
        OperationUseCases.Views views = new OperationUseCases.Views(workspaces, partners, browseTiles());
        this.operations = new OperationUseCases(outside, views, markers);
        this.custody = new CustodyUseCases(outside, workspaces, partners);
        this.policies = new PolicyUseCases(outside, views, operations.rotateToken());
        this.reconciliations = new ReconciliationUseCases(outside);
        this.evidence = new EvidenceUseCases(outside);
        this.campaigns = new CampaignUseCases(outside, browseTiles(), operations);
        this.inventory = new InventoryUseCases(outside, workspaces, partners);
        this.approvals = new ApprovalUseCases(
                outside,
                workspaces,
                new ApprovalUseCases.Exhibits(operations.disconnectExhibits(), campaigns.exhibits()));
    }

    public RegisterWorkspace registerWorkspace() {
        return audited(administering::register)::handle;
    }

    public UpdateWorkspace updateWorkspace() {
        return audited(administering::update)::handle;
    }

    public ForgetWorkspace forgetWorkspace() {
        return audited(administering::forget)::handle;
    }

    public OverridePartner overridePartner() {
        return audited(partners::override)::handle;
    }

    public WithdrawOverride withdrawOverride() {
        return audited(partners::withdraw)::handle;
    }

    public RecordConnection recordConnection() {
        Doing<RecordConnection.Command, RecordedConnection> record = recording::record;
        return audited(record)::handle;
    }

    public ForgetConnection forgetConnection() {
        return audited(recording::forget)::handle;
    }

    public ReportPartnerAnswer reportPartnerAnswer() {
        return audited(recording::report)::handle;
    }

    public MintToken mintToken() {
        return audited(new MintingToken(workspaces, databricks.tokens(), markers))::handle;
    }

    public RevokeToken revokeToken() {
        return audited(new RevokingToken(workspaces, databricks.tokens(), confirmation()))::handle;
    }

    public MakeSecret makeSecret() {
        return audited(keepingSecrets()::make)::handle;
    }

    public DeleteSecret deleteSecret() {
        return audited(keepingSecrets()::delete)::handle;
    }

    public BrowseSecrets browseSecrets() {
        return keepingSecrets();
    }

    private KeepingSecrets keepingSecrets() {
        return new KeepingSecrets(
                workspaces, databricks.principals(), databricks.provisioning().secrets(), markers, confirmation());
    }

    public RemovePrincipal removePrincipal() {
        PrincipalTokens owned = new PrincipalTokens(databricks.tokens());
        return audited(new RemovingPrincipal(workspaces, recording, databricks.principals(), owned, confirmation()))
                ::handle;
    }

    public SettleUnknowns settleUnknowns() {
        Orphanage orphanage = new Orphanage(databricks, confirmation(), markers, clockwork.clock());
        Sightings sightings = new Sightings(
                workspaces,
                databricks.principals(),
                databricks.tokens(),
                orphanage,
                new Sightings.Own(
                        new AdministratorSightings(partnerAccounts), new RetentionSightings(audit.retention())));
        SettleOperation settle = new SettlingOperation(sightings, orphanage, audit.ledger(), clockwork.clock());
        return new SettlingUnknowns(audit, sightings, settle, clockwork.clock(), clockwork.ids());
    }

    /** The use cases whose work is done in steps. */
    public OperationUseCases operations() {
        return operations;
    }

    /** Campaigns over what is done in steps. */
    public CampaignUseCases campaigns() {
        return campaigns;
    }

    /** {@code most}: how many items of a campaign may be under way at once. */
    public ConductCampaigns conductCampaigns(int most) {
        return campaigns.conductCampaigns(most, steerOperation());
    }

    public SteerCampaign steerCampaign() {
        return audited(campaigns.steering())::handle;
    }

    /** The use cases that go with the handing over of values. */
    public CustodyUseCases custody() {
        return custody;
    }

    /** The use cases of rotation policies. */
    public PolicyUseCases policies() {
        return policies;
    }

    /** The use cases about what is known of the fleet. */
    public InventoryUseCases inventory() {
        return inventory;
    }

    public LookUpToken lookUpToken() {
        return inventory.lookUpToken(markers);
    }

    public AcknowledgeFinding acknowledgeFinding() {
        return audited(inventory.acknowledging())::handle;
    }

    /** The use cases of partner accounts. {@code attestedEvery}: how long it is good that somebody confirmed one. */
    public AccountUseCases accounts(Duration attestedEvery) {
        return new AccountUseCases(outside, workspaces, partners, attestedEvery);
    }

    /** The use cases of webhooks, under these rules. */
    public WebhookUseCases webhooks(WebhookRules rules) {
        return new WebhookUseCases(outside, workspaces, partners, rules);
    }

    /** The use cases of API keys, under these terms. {@code random} must be unpredictable. */
    public ApiKeyUseCases apiKeys(ApiKeys keys, ApiKeyTerms terms, RandomGenerator random) {
        return new ApiKeyUseCases(outside, keys, terms, random);
    }

    /** The use cases of the service's own credentials. */
    public CredentialUseCases credentials(CredentialUseCases.Kept kept, CredentialUseCases.Watch watch) {
        return new CredentialUseCases(outside, kept, watch, workspaces, markers);
    }

    /** The use cases that hold Databricks' audit log against ours. */
    public ReconciliationUseCases reconciliations() {
        return reconciliations;
    }

    /** The use cases of approvals. */
    public ApprovalUseCases approvals() {
        return approvals;
    }

    /** The use cases that make the audit provable. */
    public EvidenceUseCases evidence() {
        return evidence;
    }

    /** The use cases of what is kept of the audit and for how long; {@code kept}: how long, if that is longer than a year. */
    public RetentionUseCases retention(Period kept) {
        return new RetentionUseCases(outside, evidence, kept);
    }

    public SteerOperation steerOperation() {
        return audited(operations.steering())::handle;
    }

    /** Asked before anything else, by whoever lets requests in. */
    public Authorise authorise() {
        return new Authorising(outside.records().workspaces(), new Concerned(outside));
    }

    public BrowseCatalogue browseCatalogue() {
        return partners;
    }

    public BrowseWorkspaces browseWorkspaces() {
        return workspaces;
    }

    public CheckWorkspace checkWorkspace() {
        WorkspaceControls controls = new RememberingControls(
                databricks.controls(), audit.comparison().numbers());
        return new CheckingWorkspace(workspaces, controls, new TokenQuota(databricks.tokens()));
    }

    public BrowseTiles browseTiles() {
        TileReader reader =
                new TileReader(databricks.principals(), databricks.tokens(), databricks.compute(), clockwork.clock());
        return new ObservingTiles(workspaces, partners, connections, undertaken, reader);
    }

    public BrowseMigrations browseMigrations() {
        return new ObservingMigrations(workspaces, partners, connections, databricks, clockwork.clock());
    }

    public BrowsePrincipals browsePrincipals() {
        return new ObservingPrincipals(workspaces, partners, databricks.principals(), clockwork.clock());
    }

    public BrowseTokens browseTokens() {
        TokenReader reader = new TokenReader(databricks.principals(), databricks.tokens(), clockwork.clock());
        return new ObservingTokens(workspaces, partners, databricks.principals(), reader);
    }

    public BrowseAudit browseAudit() {
        return new ReadingAudit(audit);
    }

    private Confirmation confirmation() {
        return new Confirmation(clockwork.pauses());
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fake.FakeAccountAssessments;
import io.partnerconnect.domain.fake.FakeAdministratorLooks;
import io.partnerconnect.domain.fake.FakeApprovals;
import io.partnerconnect.domain.fake.FakeAuditLedger;
import io.partnerconnect.domain.fake.FakeAuditPartitions;
import io.partnerconnect.domain.fake.FakeAuditedActs;
import io.partnerconnect.domain.fake.FakeCampaigns;
import io.partnerconnect.domain.fake.FakeCatalogueOverrides;
import io.partnerconnect.domain.fake.FakeCheckpointSink;
import io.partnerconnect.domain.fake.FakeCredentialAssessments;
import io.partnerconnect.domain.fake.FakeCredentialChecks;
import io.partnerconnect.domain.fake.FakeDatabase;
import io.partnerconnect.domain.fake.FakeDatabricks;
import io.partnerconnect.domain.fake.FakeDisconnectPlans;
import io.partnerconnect.domain.fake.FakeFindings;
import io.partnerconnect.domain.fake.FakeFleet;
import io.partnerconnect.domain.fake.FakeFleetViews;
import io.partnerconnect.domain.fake.FakeHandOvers;
import io.partnerconnect.domain.fake.FakeHistory;
import io.partnerconnect.domain.fake.FakeInventory;
import io.partnerconnect.domain.fake.FakeLegalHolds;
import io.partnerconnect.domain.fake.FakeLogEvents;
import io.partnerconnect.domain.fake.FakeOperations;
import io.partnerconnect.domain.fake.FakePartnerAccounts;
import io.partnerconnect.domain.fake.FakePolicyLooks;
import io.partnerconnect.domain.fake.FakeReconciliations;
import io.partnerconnect.domain.fake.FakeRecordedConnections;
import io.partnerconnect.domain.fake.FakeRepairPlans;
import io.partnerconnect.domain.fake.FakeRotationPolicies;
import io.partnerconnect.domain.fake.FakeSealedValues;
import io.partnerconnect.domain.fake.FakeSealingKeys;
import io.partnerconnect.domain.fake.FakeSigningKeys;
import io.partnerconnect.domain.fake.FakeWebhookDeliveries;
import io.partnerconnect.domain.fake.FakeWebhookReceivers;
import io.partnerconnect.domain.fake.FakeWebhookTurns;
import io.partnerconnect.domain.fake.FakeWebhooks;
import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fake.FakeWorkspaceNumbers;
import io.partnerconnect.domain.fake.FakeWorkspaces;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SilentPauses;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.history.HistoryKeys;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.RunOperations;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.AccountAssessments;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.AuditedActs;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import io.partnerconnect.domain.port.out.Findings;
import io.partnerconnect.domain.port.out.FleetViews;
import io.partnerconnect.domain.port.out.HandOvers;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.HostNames;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.Reconciliations;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.RepairPlans;
import io.partnerconnect.domain.port.out.RotationPolicies;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.domain.port.out.SealedValues;
import io.partnerconnect.domain.port.out.Sealing;
import io.partnerconnect.domain.port.out.SealingKeys;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.partnerconnect.domain.port.out.SigningKeys;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import io.partnerconnect.domain.port.out.Workspaces;
import io.partnerconnect.evidence.SignerKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One installation of the service, with everything outside it in memory. */
final class Installation {
    static final WorkspaceName PROD = new WorkspaceName("prod-eu");

    static final Partner FIVETRAN = SomePartners.partner("fivetran");
    static final Partner DBT = SomePartners.partner("dbt-cloud");
    static final Partner LABELBOX = SomePartners.barePartner("labelbox");

    static final Duration ATTESTED_EVERY = Duration.ofDays(180);

    static final Markers MARKERS = markers("test", "a key of this installation");

    final MovableClock clock = new MovableClock();
    final SequentialIds ids = new SequentialIds();
    final SilentPauses pauses = new SilentPauses(clock);
    final FakeDatabricks databricks = new FakeDatabricks(clock);
    final FakeDatabase database = new FakeDatabase();
    private final FakeFleet fleet = new FakeFleet();
    final FakeInventory inventory = new FakeInventory(database, fleet);
    final FakeFleetViews views = new FakeFleetViews(database, fleet);
    final FakeFindings findings = new FakeFindings(database, fleet);
    final FakeWorkspaces workspaces = new FakeWorkspaces(database);
    final FakeRecordedConnections connections = new FakeRecordedConnections(database);
    final FakeDisconnectPlans plans = new FakeDisconnectPlans(database);
    final FakeRepairPlans repairs = new FakeRepairPlans(database);
    final FakeSealingKeys sealingKeys = new FakeSealingKeys(database);
    final FakePolicyLooks looks = new FakePolicyLooks(database);
    final FakePartnerAccounts accounts = new FakePartnerAccounts(database);
    final FakeAdministratorLooks administratorLooks = new FakeAdministratorLooks(database);
    final FakeAccountAssessments assessments = new FakeAccountAssessments(database, fleet);
    final FakeSigningKeys signingKeys = new FakeSigningKeys();
    final FakeWebhookReceivers receivers = new FakeWebhookReceivers();
    final FakeLogEvents logEvents = new FakeLogEvents(database);
    final FakeReconciliations reconciliations = new FakeReconciliations(database);
    final FakeWorkspaceNumbers numbers = new FakeWorkspaceNumbers(database);
    final FakeApprovals approvals = new FakeApprovals(database);
    final ApprovalPolicy approvalPolicy;
    final FakeAuditLedger ledger = new FakeAuditLedger(ids, database);
    final FakeOperations operations = new FakeOperations(database, ledger, clock);
    final FakeCampaigns campaigns = new FakeCampaigns(database, ledger, clock);
    final FakeHistory history = new FakeHistory(ledger);
    final FakeLegalHolds holds = new FakeLegalHolds(database);
    final FakeAuditPartitions partitions = new FakeAuditPartitions(ledger, history, holds, clock);
    final FakeCheckpointSink sink = new FakeCheckpointSink();
    private final Deque<Long> stops = new ArrayDeque<>();
    private long nanos;
    final UseCases useCases;

    /** Nothing needs an approval. */
    Installation() {
        this(ApprovalPolicy.none());
    }

    Installation(ApprovalPolicy approvalPolicy) {
        this.approvalPolicy = approvalPolicy;
        this.useCases = replica();
    }

    static final HistoryKeys HISTORY_KEYS = new HistoryKeys(List.of(SignerKey.of("example.com/audit", new byte[32])));

    static Markers markers(String installation, String key) {
        return new Markers(installation, key.getBytes(StandardCharsets.UTF_8));
    }

    /** Another process of the same installation. */
    UseCases replica() {
        return replica(new Mortal());
    }

    /** Another process of the same installation, that can die. */
    UseCases replica(Mortal process) {
        return new UseCases(
                new Surroundings(
                        ports(process),
                        new Surroundings.Records(
                                process.seenBy(Workspaces.class, workspaces),
                                process.seenBy(CatalogueOverrides.class, new FakeCatalogueOverrides(database)),
                                process.seenBy(RecordedConnections.class, connections),
                                process.seenBy(DisconnectPlans.class, plans),
                                process.seenBy(RepairPlans.class, repairs),
                                new Surroundings.Fleet(
                                        process.seenBy(Inventory.class, inventory),
                                        process.seenBy(FleetViews.class, views),
                                        process.seenBy(Findings.class, findings)),
                                new Surroundings.Accounts(
                                        process.seenBy(PartnerAccounts.class, accounts),
                                        process.seenBy(AdministratorLooks.class, administratorLooks),
                                        process.seenBy(AccountAssessments.class, assessments))),
                        new Surroundings.Audit(
                                process.seenBy(AuditLedger.class, ledger),
                                process.seenBy(AuditTrail.class, ledger),
                                new Surroundings.Comparison(
                                        process.seenBy(LogEvents.class, logEvents),
                                        process.seenBy(AuditedActs.class, new FakeAuditedActs(ledger)),
                                        process.seenBy(Reconciliations.class, reconciliations),
                                        process.seenBy(WorkspaceNumbers.class, numbers)),
                                evidence(process),
                                new Surroundings.Retention(
                                        process.seenBy(AuditPartitions.class, partitions),
                                        process.seenBy(LegalHolds.class, holds))),
                        new Surroundings.Undertakings(
                                process.seenBy(Operations.class, operations),
                                process.seenBy(OperationJournal.class, operations),
                                process.seenBy(Campaigns.class, campaigns),
                                sealing(),
                                "replica-" + ids.next(),
                                new Surroundings.Custody(
                                        process.seenBy(SealingKeys.class, sealingKeys),
                                        process.seenBy(SealedValues.class, new FakeSealedValues(database)),
                                        process.seenBy(HandOvers.class, new FakeHandOvers(database)),
                                        new Surroundings.Rota(
                                                process.seenBy(
                                                        RotationPolicies.class, new FakeRotationPolicies(database)),
                                                process.seenBy(PolicyLooks.class, looks))),
                                new Surroundings.FourEyes(process.seenBy(Approvals.class, approvals), approvalPolicy)),
                        outward(process),
                        new Surroundings.Clockwork(clock, ids, pauses, this::nanos)),
                List.of(FIVETRAN, DBT, LABELBOX),
                new AddressRules(Set.of(".cloud.databricks.com", ".azuredatabricks.net"), false),
                MARKERS);
    }

    private Surroundings.Evidence evidence(Mortal process) {
        return new Surroundings.Evidence(
                process.seenBy(HistoryLog.class, history),
                process.seenBy(SealedHistory.class, history),
                process.seenBy(HistoryExport.class, history),
                HISTORY_KEYS,
                List.of(process.seenBy(CheckpointSink.class, sink)));
    }

    private Surroundings.Outward outward(Mortal process) {
        return new Surroundings.Outward(
                process.seenBy(Webhooks.class, new FakeWebhooks(database)),
                process.seenBy(WebhookDeliveries.class, new FakeWebhookDeliveries(database)),
                process.seenBy(WebhookTurns.class, new FakeWebhookTurns(database, clock)),
                process.seenBy(SigningKeys.class, signingKeys),
                process.seenBy(WebhookReceivers.class, receivers),
                process.seenBy(HostNames.class, receivers.names()));
    }

    /** The ports to the workspaces. */
    Surroundings.Databricks ports() {
        return ports(new Mortal());
    }

    private Surroundings.Databricks ports(Mortal process) {
        return new Surroundings.Databricks(
                process.seenBy(WorkspacePrincipals.class, databricks.principals()),
                process.seenBy(WorkspaceTokens.class, databricks.tokens()),
                process.seenBy(WorkspaceCompute.class, databricks.compute()),
                process.seenBy(WorkspaceControls.class, databricks.controls()),
                process.seenBy(WorkspaceJobs.class, databricks.jobs()),
                process.seenBy(WorkspaceUsers.class, databricks.users()),
                new Surroundings.Provisioning(
                        process.seenBy(PrincipalProvisioning.class, databricks.principalProvisioning()),
                        process.seenBy(ComputeProvisioning.class, databricks.computeProvisioning()),
                        process.seenBy(AccessGrants.class, databricks.grants()),
                        process.seenBy(SecretScopes.class, databricks.scopes()),
                        process.seenBy(PrincipalSecrets.class, databricks.secrets())));
    }

    /** Stands for encryption: the value backwards. */
    private static Sealing sealing() {
        return new Sealing() {
            @Override
            public Delivery.Recipient accept(Delivery.SealingKey key) {
                if (!key.jwk().startsWith("{")) {
                    throw new Failure.Invalid("delivery.public_key", "must be the JWK of a public key");
                }
                return new Delivery.Recipient(key, "thumbprint-of-" + key.jwk().length());
            }

            @Override
            public String seal(TokenSecret value, Delivery.SealingKey key) {
                return "sealed:"
                        + value.reveal(text -> new StringBuilder(text).reverse().toString());
            }
        };
    }

    private long nanos() {
        Long stopped = stops.poll();
        nanos += stopped == null ? 0 : stopped;
        return nanos;
    }

    /** The next process to begin a step is stopped for that long between writing its intent and doing anything. */
    void stopAfterTheIntent(Duration time) {
        stops.addAll(List.of(0L, time.toNanos()));
    }

    /** Registers a workspace, without an audit of that. */
    Workspace register(String name) {
        return workspaces.register(SomeWorkspaces.workspace(name));
    }

    /** Registers the workspace most tests are about. */
    FakeWorkspace registerProd() {
        return databricks.workspace(register(PROD.value()).name());
    }

    /** What is owed, the oldest ten, as a process sees it. */
    static List<OwedWork> owed(UseCases process) {
        return process.operations()
                .browseOwedWork(process.accounts(ATTESTED_EVERY).browsePartnerAccounts())
                .owed(Sight.everything(), 10);
    }

    /** Alice asks for something new. */
    Mandate mandate() {
        return mandate(null);
    }

    Mandate mandate(@Nullable RequestKey key) {
        return new Mandate(ids.nextOperation(), AnIntent.ALICE, null, null, key);
    }

    /** Alice asks for an operation, for which a reason is wanted. */
    Mandate reasoned() {
        return new Mandate(ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
    }

    Operation operation(OperationId id) {
        return operations.find(id).orElseThrow();
    }

    /** How the steps of an operation ended, in order: action and outcome, with a code where there is one. */
    List<String> stepsOf(OperationId operation) {
        return ledger.written().stream()
                .filter(event -> operation.equals(event.partOf()) && event.phase() == AuditPhase.OUTCOME)
                .map(event -> event.action() + " " + event.outcome() + (event.code() == null ? "" : " " + event.code()))
                .toList();
    }

    /** As a process leaves it that dies between writing its intent and doing anything. */
    OperationId diesBefore(Action action, AuditSubject subject) {
        OperationId operation = ids.nextOperation();
        ledger.intend(
                AnIntent.anIntent(operation, clock.instant())
                        .to(action, subject)
                        .build(),
                Audited.IN_FLIGHT);
        return operation;
    }

    /** What was written down about an operation, in order; settlements by others not counted. */
    List<AuditEvent> eventsOf(OperationId operation) {
        return ledger.written().stream()
                .filter(event -> operation.equals(event.operation()))
                .toList();
    }

    AuditEvent outcomeOf(OperationId operation) {
        return eventsOf(operation).stream()
                .filter(event -> event.phase() == AuditPhase.OUTCOME)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome of " + operation));
    }

    /** How the operation came out in the end, as often as that was written. */
    List<String> settlementsOf(OperationId operation) {
        return ledger.written().stream()
                .filter(event -> operation.equals(event.settles()))
                .map(event -> String.valueOf(event.code()))
                .toList();
    }

    /** Lets the settling job run every five seconds, for some time. */
    void settleFor(Duration time) {
        var job = useCases.settleUnknowns();
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofSeconds(5));
            job.run();
        }
    }

    /** Lets a process carry out what is due, and the settling job run, every five seconds for some time. */
    void operateFor(Duration time, UseCases process) {
        var settling = process.settleUnknowns();
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            RunOperations run = process.operations().runOperations();
            run.take(10).forEach(run::drive);
            settling.run();
            clock.advance(Duration.ofSeconds(5));
        }
    }

    /** What is known of the service's credentials, of which these are sealed; it starts with nothing. */
    CredentialUseCases.Watch watch(SealedCredentials sealed) {
        return new CredentialUseCases.Watch(
                new FakeCredentialChecks(database, fleet, sealed),
                new FakeCredentialAssessments(database, fleet),
                FindingTerms.DEFAULT,
                Duration.ofDays(1));
    }
}

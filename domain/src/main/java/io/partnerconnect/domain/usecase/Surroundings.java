package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.history.HistoryKeys;
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
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.Reconciliations;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.RepairPlans;
import io.partnerconnect.domain.port.out.RotationPolicies;
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
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/** Everything outside the use cases: the out-ports, by the side they are on. */
public record Surroundings(
        Databricks databricks,
        Records records,
        Audit audit,
        Undertakings undertakings,
        Outward outward,
        Clockwork clockwork) {
    /** The workspaces' side. */
    public record Databricks(
            WorkspacePrincipals principals,
            WorkspaceTokens tokens,
            WorkspaceCompute compute,
            WorkspaceControls controls,
            WorkspaceJobs jobs,
            WorkspaceUsers users,
            Provisioning provisioning) {}

    /** The workspaces' side, changed. */
    public record Provisioning(
            PrincipalProvisioning principals,
            ComputeProvisioning compute,
            AccessGrants grants,
            SecretScopes scopes,
            PrincipalSecrets secrets) {}

    /** What the service keeps and changes. */
    public record Records(
            Workspaces workspaces,
            CatalogueOverrides overrides,
            RecordedConnections connections,
            DisconnectPlans plans,
            RepairPlans repairs,
            Fleet fleet,
            Accounts accounts) {}

    /** What is known of the workspaces. */
    public record Fleet(Inventory inventory, FleetViews views, Findings findings) {}

    /** The accounts with partners, the looks for those who administer them, and what is found to be wrong with them. */
    public record Accounts(PartnerAccounts register, AdministratorLooks looks, AccountAssessments assessments) {}

    /** What the service writes down and never changes. */
    public record Audit(
            AuditLedger ledger, AuditTrail trail, Comparison comparison, Evidence evidence, Retention retention) {}

    /** What is kept of the audit, and what is not any more. */
    public record Retention(AuditPartitions partitions, LegalHolds holds) {}

    /** What makes the audit provable: the history, who signs it, and where that is published. */
    public record Evidence(
            HistoryLog log, SealedHistory sealed, HistoryExport export, HistoryKeys keys, List<CheckpointSink> sinks) {}

    /** What Databricks' own audit log says, and what of ours it is held against. */
    public record Comparison(
            LogEvents events, AuditedActs acts, Reconciliations reconciliations, WorkspaceNumbers numbers) {}

    /**
     * Operations and campaigns, as they are kept; the encryption of what they hand over; and the name of this replica, which no other has.
     */
    public record Undertakings(
            Operations operations,
            OperationJournal journal,
            Campaigns campaigns,
            Sealing sealing,
            String replica,
            Custody custody,
            FourEyes fourEyes) {}

    /** What another person has to agree to, and whether he did. */
    public record FourEyes(Approvals approvals, ApprovalPolicy policy) {}

    /** What goes with the handing over of values. */
    public record Custody(SealingKeys keys, SealedValues values, HandOvers handOvers, Rota rota) {}

    /** What is rotated by itself. */
    public record Rota(RotationPolicies policies, PolicyLooks looks) {}

    /** Who is told of what happens here, how he is reached, and what names of hosts stand for. */
    public record Outward(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookTurns turns,
            SigningKeys keys,
            WebhookReceivers receivers,
            HostNames hosts) {}

    /** Time and ids. {@code nanos} is a monotonic clock. */
    public record Clockwork(InstantSource clock, Ids ids, Pauses pauses, LongSupplier nanos) {}
}

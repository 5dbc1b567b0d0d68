package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.in.BrowseApprovals;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.RequestApproval;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the use cases of approvals together. Every command comes out audited. */
public final class ApprovalUseCases {
    private final Surroundings outside;
    private final Exhibits exhibits;
    private final BrowseWorkspaces workspaces;
    private final KeepingApprovals keeping;

    /** What approvers are shown, by who plans it. */
    record Exhibits(
            Exhibit.Maker<DisconnectPartner.Command> disconnects, Exhibit.Maker<StartCampaign.Command> campaigns) {}

    ApprovalUseCases(Surroundings outside, BrowseWorkspaces workspaces, Exhibits exhibits) {
        this.outside = outside;
        this.workspaces = workspaces;
        this.exhibits = exhibits;
        this.keeping = new KeepingApprovals(
                outside.undertakings().fourEyes(),
                this::exhibit,
                outside.clockwork().clock());
    }

    public RequestApproval requestApproval() {
        Doing<RequestApproval.Command, Approval> request = keeping::request;
        return Audited.in(outside, request)::handle;
    }

    public DecideApproval decideApproval() {
        Doing<DecideApproval.Command, Approval> decide = keeping::decide;
        return Audited.in(outside, decide)::handle;
    }

    public BrowseApprovals browseApprovals() {
        return keeping;
    }

    private Exhibit exhibit(Approvable what, Sight sight) {
        return switch (what) {
            case Approvable.Disconnect(var planned) -> exhibits.disconnects().of(planned, sight);
            case Approvable.ACampaign(var campaign) -> exhibits.campaigns().of(campaign, sight);
            case Approvable.Removal(var removal) -> removed(removal);
            case Approvable.Revocation(var revocation) -> revoked(revocation.connection());
            case Approvable.AKey(var key) -> made(key);
            case Approvable.EventsGone(var removal) -> removed(removal);
            case Approvable.HoldGone(var release) -> released(release);
        };
    }

    private static Exhibit revoked(ConnectionName connection) {
        PlanItem item = new PlanItem(
                PlanItem.Kind.REVOKE_CONNECTION,
                connection.toString(),
                "All tokens of " + connection + " are revoked.");
        return new Exhibit(List.of(new ApprovalItem(item, true)), List.of());
    }

    private static Exhibit made(CreateApiKey.Command command) {
        PlanItem item = new PlanItem(
                PlanItem.Kind.CREATE_API_KEY,
                command.name().value(),
                "Whoever has the API key " + command.name() + " may do, until " + command.expiresAt() + ": "
                        + command.grants().stream().map(Grant::text).sorted().collect(Collectors.joining(", ")) + ".");
        return new Exhibit(List.of(new ApprovalItem(item, false)), List.of());
    }

    private static Exhibit removed(RemovePartition.Command command) {
        PlanItem item = new PlanItem(
                PlanItem.Kind.REMOVE_PARTITION,
                command.month().toString(),
                "The " + command.places().count() + " events of the audit that were recorded in " + command.month()
                        + " are removed, and do not come back. Their hashes stay.");
        return new Exhibit(List.of(new ApprovalItem(item, true)), List.of());
    }

    private Exhibit released(ReleaseHold.Command command) {
        LegalHold hold = outside.audit()
                .retention()
                .holds()
                .find(command.id())
                .orElseThrow(() ->
                        new Failure.NotFound(Missing.LEGAL_HOLD, command.id().toString()));
        PlanItem item = new PlanItem(
                PlanItem.Kind.RELEASE_HOLD,
                hold.id().toString(),
                "The legal hold that was placed because of: "
                        + hold.placed().reason().value() + " — keeps events of the audit no longer.");
        return new Exhibit(List.of(new ApprovalItem(item, false)), List.of());
    }

    private Exhibit removed(RemovePrincipal.Command command) {
        WorkspacePrincipals principals = outside.databricks().principals();
        ServicePrincipal principal = principals
                .find(workspaces.get(command.workspace()), command.principal())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.SERVICE_PRINCIPAL, command.principal().toString()));
        PlanItem item = new PlanItem(
                PlanItem.Kind.REMOVE_PRINCIPAL,
                principal.applicationId().toString(),
                "The service principal " + principal.displayName() + " is deleted, and with it all its tokens.");
        return new Exhibit(List.of(new ApprovalItem(item, true)), List.of());
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Ruling;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseApprovals;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.RequestApproval;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for approvals, decides them, and shows them. When one expires is a matter of the time it is looked at. */
final class KeepingApprovals implements BrowseApprovals {
    private final Surroundings.FourEyes kept;
    private final Exhibit.Maker<Approvable> exhibits;
    private final InstantSource clock;

    KeepingApprovals(Surroundings.FourEyes kept, Exhibit.Maker<Approvable> exhibits, InstantSource clock) {
        this.kept = kept;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    Approval request(Mandate mandate, RequestApproval.Command command) {
        Approvable what = Approvable.of(command.what())
                .filter(approvable -> kept.policy().requires(approvable.kind()))
                .orElseThrow(() -> new Failure.Invalid("action", "needs no approval here; just do it"));
        Exhibit exhibit = exhibits.of(what, command.sight());
        ApprovalBinding binding = what.binding(exhibit.selected());
        Instant now = clock.instant();
        return kept.approvals()
                .request(new Approval(
                        command.id(),
                        binding,
                        exhibit.items(),
                        FourEyes.workspaces(binding, exhibit.selected()),
                        FourEyes.partners(binding, exhibit.selected()),
                        new Approval.Request(
                                mandate.actor(), Objects.requireNonNull(mandate.reason()), mandate.ticket(), now),
                        now.plus(kept.policy().expiry()),
                        new ApprovalState.Requested()));
    }

    Approval decide(Mandate mandate, DecideApproval.Command command) {
        Ruling ruling = new Ruling(mandate.actor(), Objects.requireNonNull(mandate.reason()), clock.instant());
        Approval decided = command.approval().after(command.decision(), ruling, kept.policy());
        kept.approvals().decide(command.approval(), decided);
        return decided;
    }

    @Override
    public Page<Approval> list(
            Sight sight,
            ApprovalFilter.@Nullable Standing standing,
            @Nullable WorkspaceName workspace,
            PageRequest page) {
        Instant now = clock.instant();
        return kept.approvals()
                .list(new ApprovalFilter(sight, standing, workspace, now), page)
                .map(approval -> approval.at(now));
    }

    @Override
    public Approval get(ApprovalId id) {
        return kept.approvals()
                .find(id)
                .orElseThrow(() -> new Failure.NotFound(Missing.APPROVAL, id.toString()))
                .at(clock.instant());
    }

    @Override
    public ApprovalPolicy policy() {
        return kept.policy();
    }
}

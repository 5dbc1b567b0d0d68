package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** Shows what was asked to be approved, and what came of it; each as it is now. */
public interface BrowseApprovals {
    /** Those that lie in sight as a whole, newest first; null means any. */
    Page<Approval> list(
            Sight sight,
            ApprovalFilter.@Nullable Standing standing,
            @Nullable WorkspaceName workspace,
            PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    Approval get(ApprovalId id);

    /** What needs an approval. */
    ApprovalPolicy policy();
}

package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * That something may be done because another person agreed to it, or the question whether it may.
 *
 * @param items what an approver is shown of it; what cannot be taken back first
 * @param workspaces all it would be done in: who may not see one of them may not see this
 * @param partners all it would be done to; none: it is about what is not one partner's alone
 * @param expiresAt from then on it is good for nothing
 * @param state as it was written down; {@link #at} tells what it is by now
 */
public record Approval(
        ApprovalId id,
        ApprovalBinding binding,
        List<ApprovalItem> items,
        Set<WorkspaceName> workspaces,
        Set<PartnerKey> partners,
        Request request,
        Instant expiresAt,
        ApprovalState state) {
    /** Who asked for it, why and when. */
    public record Request(Actor by, Reason reason, @Nullable Ticket ticket, Instant at) {}

    public Approval {
        items = ApprovalItem.irreversibleFirst(items);
        workspaces = Collections.unmodifiableSet(new TreeSet<>(workspaces));
        partners = Collections.unmodifiableSet(new TreeSet<>(partners));
    }

    /** As it is at that time: what was open until then has expired. */
    public Approval at(Instant now) {
        return state instanceof ApprovalState.Open && !now.isBefore(expiresAt)
                ? with(new ApprovalState.Expired(expiresAt))
                : this;
    }

    /** When it got into the state it is in. */
    public Instant changedAt() {
        return switch (state) {
            case ApprovalState.Requested requested -> request.at();
            case ApprovalState.Approved(var ruling) -> ruling.at();
            case ApprovalState.Refused(var ruling) -> ruling.at();
            case ApprovalState.Withdrawn(var ruling) -> ruling.at();
            case ApprovalState.Expired(var at) -> at;
            case ApprovalState.Used(var ruling, var operation, var at) -> at;
            case ApprovalState.GlassBroken(var operation, var at) -> at;
            case ApprovalState.Reviewed(var operation, var at, var ruling) -> ruling.at();
        };
    }

    /** Whether what it is for may be begun at that time. */
    public boolean isUsableAt(Instant now) {
        return at(now).state() instanceof ApprovalState.Approved;
    }

    /**
     * As it is after that. Who is the same person the policy knows.
     *
     * @throws Failure.Conflict {@code OWN_APPROVAL}: he is not the person who may decide that; {@code APPROVAL_CLOSED}: it is too late
     */
    public Approval after(ApprovalDecision decision, Ruling ruling, ApprovalPolicy policy) {
        requireRightPerson(decision, policy.isSamePerson(request.by(), ruling.by()));
        ApprovalState now = at(ruling.at()).state();
        return with(
                switch (decision) {
                    case APPROVE -> approved(now, ruling);
                    case REFUSE -> new ApprovalState.Refused(whileOpen(now, ruling));
                    case WITHDRAW -> new ApprovalState.Withdrawn(whileOpen(now, ruling));
                    case REVIEW -> reviewed(now, ruling);
                });
    }

    private void requireRightPerson(ApprovalDecision decision, boolean own) {
        if (own != (decision == ApprovalDecision.WITHDRAW)) {
            throw new Failure.Conflict(
                    Clash.OWN_APPROVAL,
                    own
                            ? "Another person has to decide that: you asked for approval " + id + " yourself."
                            : "Only who asked for approval " + id + " can withdraw it; refuse it instead.");
        }
    }

    private ApprovalState approved(ApprovalState now, Ruling ruling) {
        if (now instanceof ApprovalState.Requested) {
            return new ApprovalState.Approved(ruling);
        }
        throw closed(now);
    }

    private Ruling whileOpen(ApprovalState now, Ruling ruling) {
        if (now instanceof ApprovalState.Open) {
            return ruling;
        }
        throw closed(now);
    }

    private ApprovalState reviewed(ApprovalState now, Ruling ruling) {
        if (now instanceof ApprovalState.GlassBroken(var operation, var at)) {
            return new ApprovalState.Reviewed(operation, at, ruling);
        }
        throw closed(now);
    }

    private Failure.Conflict closed(ApprovalState now) {
        return new Failure.Conflict(
                Clash.APPROVAL_CLOSED, "That cannot be decided about approval " + id + ": " + told(now) + ".");
    }

    /** What it is, as the end of a sentence. */
    public static String told(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Requested requested -> "nobody has decided yet";
            case ApprovalState.Approved approved -> "it is approved";
            case ApprovalState.Refused refused -> "it was refused";
            case ApprovalState.Withdrawn withdrawn -> "it was withdrawn";
            case ApprovalState.Expired expired -> "it has expired";
            case ApprovalState.Used used -> "it was used, by operation " + used.operation();
            case ApprovalState.GlassBroken broken ->
                "it was done without one, by operation " + broken.operation() + ", and has to be reviewed";
            case ApprovalState.Reviewed reviewed -> "it was done without one, and reviewed";
        };
    }

    /** The same, with what there is to be shown of it. */
    public Approval showing(List<ApprovalItem> shown) {
        return new Approval(id, binding, shown, workspaces, partners, request, expiresAt, state);
    }

    private Approval with(ApprovalState changed) {
        return new Approval(id, binding, items, workspaces, partners, request, expiresAt, changed);
    }
}

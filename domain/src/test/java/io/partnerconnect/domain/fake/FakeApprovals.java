package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.Ids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Approvals in memory. */
public final class FakeApprovals implements Approvals {
    private final FakeDatabase database;

    public FakeApprovals(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Approval request(Approval requested) {
        return database.transaction(() -> {
            Optional<Approval> open = latest(database, requested.request().by(), requested.binding())
                    .filter(each -> each.at(requested.request().at()).state() instanceof ApprovalState.Open);
            if (open.isPresent()) {
                return open.get();
            }
            put(database, requested);
            return requested;
        });
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return database.transaction(() -> Optional.ofNullable(database.approvals.get(id.toString())));
    }

    @Override
    public Page<Approval> list(ApprovalFilter filter, PageRequest page) {
        return database.transaction(() -> {
            String before = FakePages.after(page);
            List<Approval> rest = database.approvals.descendingMap().values().stream()
                    .filter(each -> before.isEmpty() || each.id().toString().compareTo(before) < 0)
                    .filter(filter::admits)
                    .toList();
            return FakePages.cut(rest, each -> each.id().toString(), page.size());
        });
    }

    @Override
    public Optional<Approval> latest(Actor requester, ApprovalBinding binding) {
        return database.transaction(() -> latest(database, requester, binding));
    }

    private static Optional<Approval> latest(FakeDatabase database, Actor requester, ApprovalBinding binding) {
        return database.approvals.descendingMap().values().stream()
                .filter(each ->
                        each.request().by().equals(requester) && each.binding().equals(binding))
                .findFirst();
    }

    @Override
    public void decide(Approval before, Approval decided) {
        database.transaction(() -> {
            Approval kept = database.approvals.get(before.id().toString());
            if (kept == null || !kept.state().equals(before.state())) {
                throw new Failure.Conflict(Clash.APPROVAL_CLOSED, "Somebody else was faster.");
            }
            put(database, decided);
            return decided;
        });
    }

    @Override
    public List<Approval> unreviewed(int most) {
        return database.transaction(() -> database.approvals.values().stream()
                .filter(each -> each.state() instanceof ApprovalState.GlassBroken)
                .limit(most)
                .toList());
    }

    /** Within the transaction of an intent: uses what that stands on; returns what the audit has to say of it, if anything. */
    static @Nullable Intent use(FakeDatabase database, Intent intent, Ids ids) {
        Warrant warrant = intent.mandate().warrant();
        return switch (warrant) {
            case null -> null;
            case Warrant.Emergency alone -> throw new IllegalStateException("nothing is begun on this alone");
            case Warrant.Approved(var id) -> told(Action.USE_APPROVAL, used(database, id, intent), intent, ids);
            case Warrant.GlassBroken(var approval) -> {
                put(database, approval);
                yield told(Action.BREAK_GLASS, approval, intent, ids);
            }
        };
    }

    private static Approval used(FakeDatabase database, ApprovalId id, Intent intent) {
        Approval kept = database.approvals.get(id.toString());
        if (kept == null || !(kept.at(intent.at()).state() instanceof ApprovalState.Approved(var ruling))) {
            throw new Failure.Conflict(Clash.APPROVAL_REQUIRED, "The approval was used, or is not good any more.");
        }
        Approval used = new Approval(
                kept.id(),
                kept.binding(),
                kept.items(),
                kept.workspaces(),
                kept.partners(),
                kept.request(),
                kept.expiresAt(),
                new ApprovalState.Used(ruling, intent.mandate().operation(), intent.at()));
        put(database, used);
        return used;
    }

    private static Intent told(Action action, Approval approval, Intent intent, Ids ids) {
        Mandate by = intent.mandate();
        return new Intent(
                new Mandate(new OperationId(ids.next()), by.actor(), by.reason(), by.ticket(), null),
                action,
                AuditSubject.of(approval.id(), approval.binding().subject()),
                intent.at(),
                by.operation());
    }

    private static void put(FakeDatabase database, Approval approval) {
        database.approvals.put(approval.id().toString(), approval);
        database.outbox.tell(approval);
    }
}

package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Act;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditedActs;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a ledger in memory tells of what was done. */
public final class FakeAuditedActs implements AuditedActs {
    private final FakeAuditLedger ledger;

    public FakeAuditedActs(FakeAuditLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Page<Act> within(WorkspaceName workspace, Period period, PageRequest page) {
        List<AuditEvent> all = ledger.read();
        List<AuditEvent> intents = all.stream()
                .filter(event -> event.phase() == AuditPhase.INTENT && period.contains(event.at()))
                .filter(event -> event.subject() != null
                        && workspace.equals(event.subject().workspace()))
                .filter(event -> !Deed.of(Action.of(event.action())).isEmpty())
                .sorted(Comparator.comparing(FakeAuditedActs::place))
                .toList();
        return FakePages.page(intents, FakeAuditedActs::place, page).map(intent -> act(intent, all));
    }

    private static String place(AuditEvent event) {
        return FakeLogEvents.micros(event.at()) + " " + event.id().value();
    }

    private static Act act(AuditEvent intent, List<AuditEvent> all) {
        Optional<AuditEvent> outcome = all.stream()
                .filter(event ->
                        event.phase() == AuditPhase.OUTCOME && Objects.equals(event.operation(), intent.operation()))
                .findFirst();
        Optional<Settlement> settlement = all.stream()
                .filter(event -> Objects.equals(event.settles(), intent.operation()))
                .findFirst()
                .map(event -> Settlement.of(String.valueOf(event.code())));
        return new Act(
                Objects.requireNonNull(intent.operation()),
                Action.of(intent.action()),
                intent.actor(),
                Objects.requireNonNull(intent.subject()),
                intent.at(),
                outcome.map(AuditEvent::at).orElse(null),
                Act.Certainty.of(outcome.map(AuditEvent::outcome).orElse(null), settlement.orElse(null)),
                outcome.map(AuditEvent::result).orElse(null));
    }
}

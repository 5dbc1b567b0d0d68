package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.SealedValue;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseOwedWork;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is owed off the open operations, off what is not settled, and off the partner accounts. An operation that is going on as it should owes nothing. */
final class Owing implements BrowseOwedWork {
    private static final OperationFilter OPEN = new OperationFilter(null, null, null, true);

    private final Operations operations;
    private final AuditTrail trail;
    private final Surroundings.Custody custody;
    private final WebhookDeliveries deliveries;
    private final Approvals approvals;
    private final BrowseCatalogue partners;
    private final BrowsePartnerAccounts accounts;
    private final InstantSource clock;

    Owing(Surroundings outside, BrowseCatalogue partners, BrowsePartnerAccounts accounts) {
        this.operations = outside.undertakings().operations();
        this.trail = outside.audit().trail();
        this.custody = outside.undertakings().custody();
        this.deliveries = outside.outward().deliveries();
        this.approvals = outside.undertakings().fourEyes().approvals();
        this.partners = partners;
        this.accounts = accounts;
        this.clock = outside.clockwork().clock();
    }

    @Override
    public List<OwedWork> owed(int most) {
        Stream<OwedWork> unknown =
                trail.unsettled(clock.instant(), most).stream().map(Owing::of);
        Stream<OwedWork> open = operations.list(OPEN, PageRequest.first(most)).items().stream()
                .flatMap(operation -> of(operation).stream());
        Stream<OwedWork> sealed = custody.values().waiting(most).stream().map(Owing::of);
        Stream<OwedWork> dead = deliveries.dead(most).stream().map(Owing::of);
        Stream<OwedWork> broken = approvals.unreviewed(most).stream().map(Owing::of);
        return Stream.of(unknown, open, sealed, handOvers(most), dead, attestations(most), broken)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(OwedWork::since))
                .limit(most)
                .toList();
    }

    private static OwedWork of(Approval broken) {
        return new OwedWork(
                OwedWork.Kind.REVIEW,
                broken.state() instanceof ApprovalState.GlassBroken(var operation, var at) ? operation : null,
                AuditSubject.of(broken.id(), broken.binding().subject()),
                broken.request().at(),
                null,
                null);
    }

    private static OwedWork of(Unsettled unsettled) {
        return new OwedWork(
                OwedWork.Kind.UNKNOWN_OUTCOME,
                unsettled.operation(),
                unsettled.subject(),
                unsettled.intendedAt(),
                null,
                null);
    }

    private Stream<OwedWork> handOvers(int most) {
        List<HandOver> open = custody.handOvers().open(most);
        if (open.isEmpty()) {
            return Stream.empty();
        }
        Map<PartnerKey, Partner> known = partners.catalogue().partners();
        return open.stream()
                .map(handOver -> of(handOver, known.get(handOver.connection().partner())));
    }

    /** Once somebody says that he did it, it is the service's turn. */
    private static OwedWork of(HandOver handOver, @Nullable Partner partner) {
        return new OwedWork(
                handOver.confirmed() == null ? OwedWork.Kind.HAND_OVER : OwedWork.Kind.USE,
                handOver.operation(),
                subject(handOver.connection(), handOver.token()),
                handOver.since(),
                handOver.nextLook(),
                null,
                partner == null ? null : partner.links().docs());
    }

    private static OwedWork of(SealedValue value) {
        return new OwedWork(
                OwedWork.Kind.ACKNOWLEDGEMENT, value.operation(), value.subject(), value.since(), null, null);
    }

    private static OwedWork of(WebhookDelivery dead) {
        AuditSubject named = AuditSubject.of(dead.webhook(), dead.event().id());
        return new OwedWork(
                OwedWork.Kind.DELIVERY,
                null,
                new AuditSubject(
                        named.kind(),
                        named.id(),
                        dead.event().workspace(),
                        dead.event().partner()),
                dead.since(),
                null,
                dead.last() == null ? null : dead.last().error());
    }

    private Stream<OwedWork> attestations(int most) {
        return accounts.list(PageRequest.first(most)).items().stream()
                .flatMap(report -> report.overdueSince().stream().map(since -> of(report.partner(), since)));
    }

    private static OwedWork of(Partner partner, Instant since) {
        return new OwedWork(
                OwedWork.Kind.ATTESTATION,
                null,
                AuditSubject.of(partner.key()),
                since,
                null,
                null,
                partner.links().docs());
    }

    private static AuditSubject subject(ConnectionName connection, TokenId token) {
        return new AuditSubject(AuditSubject.Kind.TOKEN, token.value(), connection.workspace(), connection.partner());
    }

    private static Optional<OwedWork> of(Operation operation) {
        return switch (operation.state()) {
            case OperationState.Running(var due) ->
                error(operation).map(code -> owed(OwedWork.Kind.STEP, operation, due, code));
            case OperationState.Waiting(var what, var due) -> kind(what).map(kind -> owed(kind, operation, due, null));
            case OperationState.Undoing(var code, var due) ->
                Optional.of(owed(OwedWork.Kind.TAKING_BACK, operation, due, code));
            case OperationState.Held(var code) -> Optional.of(owed(OwedWork.Kind.DECISION, operation, null, code));
            case OperationState.Ended ended -> Optional.empty();
        };
    }

    /** The first use of a new token is waited for by its hand-over too, which outlives the operation and tells more. */
    private static Optional<OwedWork.Kind> kind(Wait what) {
        return switch (what) {
            case SETTLEMENT -> Optional.of(OwedWork.Kind.STEP);
            case USE -> Optional.empty();
            case ADOPTION -> Optional.of(OwedWork.Kind.RETIREMENT);
            case CONFIRMATION -> Optional.of(OwedWork.Kind.HAND_OVER);
            case QUARANTINE -> Optional.of(OwedWork.Kind.QUARANTINE);
        };
    }

    private static Optional<String> error(Operation operation) {
        return operation.pending().map(Step::error);
    }

    private static OwedWork owed(
            OwedWork.Kind kind, Operation operation, @Nullable Instant next, @Nullable String code) {
        Instant since = operation.pending().map(Step::startedAt).orElse(operation.startedAt());
        return new OwedWork(kind, operation.id(), operation.intent(null).subject(), since, next, code);
    }
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.out.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets nothing begin that needs the approval of another person, unless there is one for exactly that, or the glass is broken. Everything
 * that begins comes by here; that the approval is still good is looked at once more in the transaction that begins it.
 */
public final class FourEyes {
    private final Surroundings.FourEyes kept;
    private final AuditTrail trail;
    private final Surroundings.Clockwork clockwork;

    public FourEyes(Surroundings outside) {
        this(outside.undertakings().fourEyes(), outside.audit().trail(), outside.clockwork());
    }

    FourEyes(Surroundings.FourEyes kept, AuditTrail trail, Surroundings.Clockwork clockwork) {
        this.kept = kept;
        this.trail = trail;
        this.clockwork = clockwork;
    }

    /**
     * The mandate with the right to begin the command.
     *
     * @throws Failure.Conflict {@code APPROVAL_REQUIRED}: another person has to approve it first
     */
    public Mandate warranted(Mandate mandate, Command<?> command) {
        return warranted(mandate, command, List.of());
    }

    /** The same; {@code selected}: what the command is about, where that is found by it and not named in it. */
    public Mandate warranted(Mandate mandate, Command<?> command, List<ConnectionName> selected) {
        Optional<Approvable> needing = Approvable.of(command)
                .filter(approvable -> kept.policy().requires(approvable.kind()) && mandate.campaign() == null);
        return needing.isEmpty()
                ? mandate.by(null)
                : mandate.by(warrant(mandate, needing.get().binding(selected), selected));
    }

    /** What became of the same request, made before: it may have used the approval. */
    public Optional<AuditedOperation> earlier(Mandate mandate) {
        return mandate.key() == null ? Optional.empty() : trail.requested(mandate.key(), now());
    }

    private Warrant warrant(Mandate mandate, ApprovalBinding binding, List<ConnectionName> selected) {
        Optional<Approval> latest = kept.approvals().latest(mandate.actor(), binding);
        if (latest.filter(approval -> approval.isUsableAt(now())).isPresent()) {
            return new Warrant.Approved(latest.get().id());
        }
        if (!(mandate.warrant() instanceof Warrant.Emergency)) {
            throw required(binding, latest.map(this::told).orElse(""));
        }
        if (!kept.policy().breakGlass()) {
            throw required(binding, " To break the glass is not allowed here.");
        }
        return new Warrant.GlassBroken(broken(mandate, binding, selected));
    }

    private Approval broken(Mandate mandate, ApprovalBinding binding, List<ConnectionName> selected) {
        if (mandate.ticket() == null) {
            throw new Failure.Invalid("ticket", "must be given to break the glass");
        }
        return new Approval(
                new ApprovalId(clockwork.ids().next()),
                binding,
                List.of(),
                workspaces(binding, selected),
                partners(binding, selected),
                new Approval.Request(
                        mandate.actor(), Objects.requireNonNull(mandate.reason(), "reason"), mandate.ticket(), now()),
                now(),
                new ApprovalState.GlassBroken(mandate.operation(), now()));
    }

    /** All that it would be done in. */
    static Set<WorkspaceName> workspaces(ApprovalBinding binding, List<ConnectionName> selected) {
        return Stream.concat(
                        Stream.ofNullable(binding.subject().workspace()),
                        selected.stream().map(ConnectionName::workspace))
                .collect(Collectors.toSet());
    }

    /** All that it would be done to. */
    static Set<PartnerKey> partners(ApprovalBinding binding, List<ConnectionName> selected) {
        return Stream.concat(
                        Stream.ofNullable(binding.subject().partner()),
                        selected.stream().map(ConnectionName::partner))
                .collect(Collectors.toSet());
    }

    private String told(Approval latest) {
        return " Of approval " + latest.id() + ", the latest you asked for: "
                + Approval.told(latest.at(now()).state()) + ".";
    }

    private static Failure.Conflict required(ApprovalBinding binding, String more) {
        return new Failure.Conflict(
                Clash.APPROVAL_REQUIRED,
                "Another person has to approve this first (" + binding.kind() + "); nothing was begun." + more);
    }

    private Instant now() {
        return clockwork.clock().instant();
    }
}

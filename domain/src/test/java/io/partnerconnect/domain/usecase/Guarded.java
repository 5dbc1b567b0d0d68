package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeApprovals;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.RequestApproval;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.Started;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An installation in which everything that can need an approval needs one. */
final class Guarded {
    static final Actor ALICE = AnIntent.ALICE;
    static final Actor BOB = SomeApprovals.BOB;
    /** Alice's other key, which is known to be hers. */
    static final Actor ALICE_TOO = new Actor(Actor.Kind.API_KEY, "alice-ci");

    static final ApprovalPolicy ALL = new ApprovalPolicy(
            EnumSet.allOf(ApprovalClass.class), Duration.ofHours(24), true, Map.of(ALICE, "alice", ALICE_TOO, "alice"));
    static final ApprovalPolicy WITHOUT_BREAK_GLASS =
            new ApprovalPolicy(ALL.required(), ALL.expiry(), false, ALL.persons());

    final Connected connected;
    final Installation installation;

    Guarded() {
        this(ALL);
    }

    Guarded(ApprovalPolicy policy) {
        installation = new Installation(policy);
        connected = new Connected(installation);
    }

    /** To disconnect fully, as it would have to be done now. */
    DisconnectPartner.Command planned() {
        return new DisconnectPartner.Command(
                Connected.CONNECTION,
                Connected.FULL,
                connected.plan(Connected.FULL).hash());
    }

    static StartCampaign.Command campaign(CampaignAction action) {
        return new StartCampaign.Command(new CampaignTerms(
                action,
                new CampaignSelection(Installation.FIVETRAN.key(), Set.of(), Labels.none(), Set.of()),
                Waves.none(),
                10));
    }

    RemovePrincipal.Command removal() {
        return new RemovePrincipal.Command(Installation.PROD, connected.fivetran.applicationId());
    }

    Approval request(Command<?> what) {
        return request(ALICE, what);
    }

    Approval request(Actor who, Command<?> what) {
        return done(installation
                .useCases
                .approvals()
                .requestApproval()
                .handle(
                        mandate(who),
                        new RequestApproval.Command(
                                new ApprovalId(installation.ids.next()), what, Sight.everything())));
    }

    Approval decide(Actor who, Approval approval, ApprovalDecision decision) {
        return done(installation
                .useCases
                .approvals()
                .decideApproval()
                .handle(mandate(who), new DecideApproval.Command(read(approval.id()), decision)));
    }

    /** Asked for by Alice and approved by Bob. */
    Approval approved(Command<?> what) {
        return decide(BOB, request(what), ApprovalDecision.APPROVE);
    }

    Approval read(ApprovalId id) {
        return installation.useCases.approvals().browseApprovals().get(id);
    }

    Answer<Started> disconnect(Mandate mandate, DisconnectPartner.Command command) {
        return installation.useCases.operations().disconnectPartner().handle(mandate, command);
    }

    Answer<Campaign> start(Mandate mandate, StartCampaign.Command command) {
        return installation.useCases.campaigns().startCampaign().handle(mandate, command, Sight.everything());
    }

    Answer<RemovePrincipal.Removed> remove(Mandate mandate, RemovePrincipal.Command command) {
        return installation.useCases.removePrincipal().handle(mandate, command);
    }

    Mandate mandate(Actor who) {
        return mandate(who, null);
    }

    Mandate mandate(Actor who, @Nullable RequestKey key) {
        return new Mandate(
                installation.ids.nextOperation(), who, new Reason("contract ended"), new Ticket("OPS-1"), key);
    }

    Mandate emergency(Actor who) {
        return mandate(who).by(new Warrant.Emergency());
    }

    static RequestKey key(String name) {
        return new RequestKey(name, "alice", "a".repeat(64));
    }

    /** The intents of that action. */
    List<AuditEvent> intents(String action) {
        return installation.ledger.written().stream()
                .filter(event ->
                        event.phase() == AuditPhase.INTENT && event.action().equals(action))
                .toList();
    }

    private static <R> R done(Answer<R> answer) {
        return switch (answer) {
            case Answer.Done<R> done -> done.result();
            case Answer.Replayed<R> replayed -> throw new AssertionError("it has no key");
        };
    }
}

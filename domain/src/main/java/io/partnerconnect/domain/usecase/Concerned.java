package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Reach;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a demand is about. Of what is named by an id it is looked up what it was begun on, found about or is for; who does not see
 * that is told that there is no such thing, as he would be if there were none.
 */
final class Concerned {
    private final Surroundings outside;

    Concerned(Surroundings outside) {
        this.outside = outside;
    }

    /**
     * What is concerned.
     *
     * @param seen whether who views that much knows of it
     * @param within whether it lies in what the role is held for
     * @param unseen what who does not know of it is told; null when everybody knows of it
     * @param where what the role is needed for, for people
     */
    record Subject(
            Predicate<Sight> seen,
            Predicate<Sight> within,
            @Nullable Failure unseen,
            String where) {}

    Subject by(Demand demand) {
        return switch (demand.reach()) {
            case Reach.Visible() -> known(sight -> true, "");
            case Reach.PartOfPartner(var partner) ->
                known(sight -> sight.shows(partner), "for partner " + partner.value());
            case Reach.PartOfWorkspace(var workspace) ->
                new Subject(
                        sight -> sight.shows(workspace),
                        sight -> sight.shows(workspace),
                        new Failure.NotFound(Missing.WORKSPACE, workspace.value()),
                        "in workspace " + workspace.value());
            case Reach.All all -> by(all);
            case Reach.OfOperation(var id) -> of(operation(id), Missing.OPERATION, id);
            case Reach.OfFinding(var id) ->
                of(
                        outside.records()
                                .fleet()
                                .findings()
                                .find(id)
                                .map(it -> about(it.found().scope())),
                        Missing.FINDING,
                        id);
            case Reach.OfEvent(var id) -> of(event(id), Missing.AUDIT_EVENT, id);
            case Reach.OfCampaign(var id) -> campaign(id);
            case Reach.OfApproval(var id) -> approval(id);
            case Reach.OfPolicy(var id) ->
                policy(
                        outside.undertakings()
                                .custody()
                                .rota()
                                .policies()
                                .find(id)
                                .orElseThrow(() -> none(Missing.ROTATION_POLICY, id)),
                        demand.role());
        };
    }

    private static Subject known(Predicate<Sight> within, String where) {
        return new Subject(sight -> true, within, null, where);
    }

    /** A workspace has to be seen to be told that a role is missing there; partners and the organisation are known to everybody. */
    private static Subject by(Reach.All all) {
        WorkspaceName workspace = all.workspace();
        return workspace == null
                ? known(sight -> covers(sight, all), where(all))
                : new Subject(
                        sight -> sight.shows(workspace),
                        sight -> covers(sight, all),
                        new Failure.NotFound(Missing.WORKSPACE, workspace.value()),
                        where(all));
    }

    private static Subject of(Optional<Reach.All> about, Missing kind, Object id) {
        Reach.All all = about.orElseThrow(() -> none(kind, id));
        return new Subject(sight -> covers(sight, all), sight -> covers(sight, all), none(kind, id), where(all));
    }

    /** What is done at once is known to the audit only. */
    private Optional<Reach.All> operation(OperationId id) {
        return outside.undertakings()
                .operations()
                .find(id)
                .map(operation -> new Reach.All(
                        operation.connection().workspace(),
                        operation.connection().partner()))
                .or(() -> outside.audit().trail().operation(id).map(done -> about(done.subject())));
    }

    /** One that names nothing concerns everything, as does one that retention removed: nobody can tell any more what that was about. */
    private Optional<Reach.All> event(AuditEventId id) {
        Surroundings.Audit audit = outside.audit();
        return audit.trail()
                .find(id)
                .map(event -> about(event.subject()))
                .or(() -> new RemovedEvents(audit).find(id).map(gone -> new Reach.All(null, null)));
    }

    private Subject campaign(OperationId id) {
        Predicate<Sight> within =
                sight -> outside.undertakings().campaigns().find(sight, id).isPresent();
        return new Subject(within, within, none(Missing.CAMPAIGN, id), "for all that the campaign is about");
    }

    private Subject approval(ApprovalId id) {
        Approval approval =
                outside.undertakings().fourEyes().approvals().find(id).orElseThrow(() -> none(Missing.APPROVAL, id));
        return new Subject(
                approval::isWithin, approval::isWithin, none(Missing.APPROVAL, id), "for all that the approval is for");
    }

    private static Subject policy(RotationPolicy policy, Role role) {
        Reach.All all = Reach.of(policy.scope());
        Predicate<Sight> seen = sight -> sees(sight, policy);
        return new Subject(
                seen,
                role == Role.VIEWER ? seen : sight -> covers(sight, all),
                none(Missing.ROTATION_POLICY, policy.id()),
                where(all));
    }

    /** Who sees something it may be for, sees a policy for a partner or for labels. */
    static boolean sees(Sight sight, RotationPolicy policy) {
        return switch (policy.scope()) {
            case PolicyScope.OfConnection(var connection) -> sight.covers(connection);
            case PolicyScope.OfPartner(var partner) -> sight.shows(partner);
            case PolicyScope.OfLabels labels -> true;
        };
    }

    private static boolean covers(Sight sight, Reach.All all) {
        return sight.covers(all.workspace(), all.partner());
    }

    private static Reach.All about(@Nullable AuditSubject subject) {
        return subject == null ? new Reach.All(null, null) : new Reach.All(subject.workspace(), subject.partner());
    }

    private static Reach.All about(FindingScope scope) {
        return new Reach.All(scope.workspace(), scope.partner());
    }

    private static Failure.NotFound none(Missing kind, Object id) {
        return new Failure.NotFound(kind, id.toString());
    }

    private static String where(Reach.All all) {
        if (all.workspace() == null) {
            return all.partner() == null
                    ? "for the organisation as a whole"
                    : "for partner " + all.partner().value() + " in every workspace";
        }
        String workspace = " workspace " + all.workspace().value();
        return all.partner() == null
                ? "for all of" + workspace
                : "for partner " + all.partner().value() + " in" + workspace;
    }
}

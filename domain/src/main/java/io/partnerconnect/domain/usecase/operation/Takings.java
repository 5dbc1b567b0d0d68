package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.Set;

/** What a repair takes away, and what may break of it. Each effect names what was there, so that it can be given back. */
final class Takings {
    private static final String UNSEEN = "; whether it does is not seen.";

    private final RepairPlanning.Drift drift;
    private final RepairDraft draft;

    Takings(RepairPlanning.Drift drift, RepairDraft draft) {
        this.drift = drift;
        this.draft = draft;
    }

    /** Whether a repair that takes away takes it out of that group. */
    static boolean isLeft(GroupMembership group) {
        return group.direct() && PermissionReport.verdict(group) == Verdict.EXCESS;
    }

    /** What has to go before anything is granted: a workspace refuses other entitlements beside it. */
    void first() {
        drift.having(Verdict.EXCESS)
                .map(Line::permission)
                .filter(permission -> permission == Permission.WORKSPACE_CONSUME)
                .forEach(this::entitlement);
    }

    void add() {
        drift.having(Verdict.EXCESS).map(Line::permission).forEach(this::add);
        drift.seen().access().groups().stream()
                .filter(group -> PermissionReport.verdict(group) == Verdict.EXCESS)
                .forEach(this::group);
        drift.seen().others().stream().sorted().forEach(this::other);
    }

    private void add(Permission permission) {
        switch (permission) {
            case WORKSPACE_ACCESS, SQL_ACCESS, CLUSTER_CREATE, POOL_CREATE -> entitlement(permission);
            case WORKSPACE_CONSUME, WORKSPACE_ADMIN -> {} // it went first; it goes with the group
            case TOKEN_USE ->
                draft.irreparable(
                        PlanItem.Kind.GRANT_TOKEN_USE,
                        permission.name(),
                        "The use of tokens is more than the profile asks for.",
                        "Only replacing the whole list takes it away, which revokes the tokens of others; quarantine the"
                                + " connection instead.");
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT ->
                draft.irreparable(
                        PlanItem.Kind.GRANT_CATALOG,
                        permission.name(),
                        permission.words() + ": more than the profile asks for, given by whoever owns the data.",
                        "Have the owner of the catalog revoke it, if nobody chose that data for the partner.");
            case WAREHOUSE_USE, CLUSTER_USE, JOB_CREATE ->
                throw new IllegalStateException(permission + " is looked at only where the profile asks for it");
        }
    }

    private void entitlement(Permission permission) {
        String word = Entitlements.of(permission).orElseThrow();
        ServicePrincipal it = drift.seen().access().principal();
        draft.step(
                new Effect.WithdrawEntitlements(it.id(), it.applicationId(), Set.of(word)),
                PlanItem.Kind.WITHDRAW_ENTITLEMENT,
                word,
                "The entitlement " + word + " is taken away.");
        draft.breaks(
                PlanItem.Kind.WITHDRAW_ENTITLEMENT,
                word,
                "What the partner does by \"" + permission.words() + "\" fails from then on" + UNSEEN);
    }

    private void group(GroupMembership membership) {
        String id = membership.group().toString();
        if (!membership.direct()) {
            draft.irreparable(
                    PlanItem.Kind.LEAVE_GROUP,
                    id,
                    "It is in the group " + membership + " through another group.",
                    "Take the group between out of it, or the service principal out of that one.");
            return;
        }
        ServicePrincipal it = drift.seen().access().principal();
        draft.step(
                new Effect.LeaveGroup(membership.group(), membership.name(), it.id(), it.applicationId()),
                PlanItem.Kind.LEAVE_GROUP,
                id,
                "It is taken out of the group " + membership + ".");
        draft.breaks(
                PlanItem.Kind.LEAVE_GROUP,
                id,
                membership.isAdmins()
                        ? "The partner cannot administer the workspace any more; what it does as an admin fails"
                                + UNSEEN
                        : "What the partner does by rights of the group " + membership.name() + " fails" + UNSEEN);
    }

    private void other(String entitlement) {
        draft.irreparable(
                PlanItem.Kind.OTHER_ENTITLEMENT,
                entitlement,
                "The entitlement " + entitlement
                        + " is more than the profile asks for, and the service does not know it.",
                "Find out what it allows, and take it away in the workspace.");
    }
}

package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.connection.PrincipalAccess;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.List;
import java.util.Set;

/** What a repair grants: one effect for each right, so that each has an intent of its own. */
final class Grants {
    private final RepairPlanning.Drift drift;
    private final RepairScope only;
    private final RepairDraft draft;

    Grants(RepairPlanning.Drift drift, RepairScope only, RepairDraft draft) {
        this.drift = drift;
        this.only = only;
        this.draft = draft;
    }

    void add() {
        if (only.grants()) {
            drift.having(Verdict.MISSING).map(Line::permission).forEach(this::add);
        }
        keepTokenUse();
        if (!access().principal().active()) {
            draft.irreparable(
                    PlanItem.Kind.PRINCIPAL_INACTIVE,
                    access().principal().applicationId().toString(),
                    "The service principal is inactive.",
                    "Release the connection when the partner is to be let in again; a repair never does that.");
        }
    }

    private void add(Permission permission) {
        switch (permission) {
            case TOKEN_USE -> tokenUse("The service principal is let use tokens itself.");
            case WORKSPACE_ACCESS, SQL_ACCESS -> unlessItOnlyConsumes(permission);
            case CLUSTER_CREATE, POOL_CREATE, WORKSPACE_CONSUME -> entitlement(permission);
            case WAREHOUSE_USE, CLUSTER_USE -> compute(permission);
            case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT -> catalog(permission);
            case WORKSPACE_ADMIN, JOB_CREATE ->
                throw new IllegalStateException(permission + " cannot be seen to be missing");
        }
    }

    private void tokenUse(String sentence) {
        draft.step(
                new Effect.GrantTokenUse(),
                PlanItem.Kind.GRANT_TOKEN_USE,
                access().principal().applicationId().toString(),
                sentence);
    }

    /** What it has through a group that it leaves, it has to have itself before. */
    private void keepTokenUse() {
        boolean expected = drift.seen().profile().contains(Permission.TOKEN_USE);
        boolean now = access().mayUseTokens(group -> true);
        if (only.takesAway() && expected && now && !access().mayUseTokens(group -> !Takings.isLeft(group))) {
            tokenUse("The service principal is let use tokens itself: so far it may through a group that it leaves.");
        }
    }

    private void entitlement(Permission permission) {
        String word = Entitlements.of(permission).orElseThrow();
        draft.step(
                new Effect.GrantEntitlements(Set.of(word)),
                PlanItem.Kind.GRANT_ENTITLEMENT,
                word,
                "The entitlement " + word + " is added.");
    }

    /** A workspace refuses the one beside the other. */
    private void unlessItOnlyConsumes(Permission permission) {
        String consume = Entitlements.of(Permission.WORKSPACE_CONSUME).orElseThrow();
        if (only.takesAway() || !access().principal().entitlements().contains(consume)) {
            entitlement(permission);
            return;
        }
        draft.irreparable(
                PlanItem.Kind.GRANT_ENTITLEMENT,
                Entitlements.of(permission).orElseThrow(),
                "The entitlement cannot be added beside " + consume + ".",
                "Plan the repair of ALL: then " + consume + " is taken away before.");
    }

    private void compute(Permission permission) {
        List<ComputeResource> there = access().compute().there();
        if (there.size() == 1) {
            ComputeResource one = there.getFirst();
            draft.step(
                    new Effect.GrantComputeUse(
                            one.kind(), one.id(), access().principal().applicationId()),
                    PlanItem.Kind.GRANT_COMPUTE,
                    one.id(),
                    "The service principal is let use " + one.name() + ".");
            return;
        }
        draft.irreparable(
                PlanItem.Kind.GRANT_COMPUTE,
                permission.name(),
                there.isEmpty()
                        ? "There is no SQL warehouse or cluster of the partner's name to be let use."
                        : "There are " + there.size() + " of the partner's name, and it may use none of them.",
                there.isEmpty()
                        ? "Make one of that name, or connect the partner anew; then plan again."
                        : "Grant the use of the right one in the workspace, or delete the others and plan again.");
    }

    private void catalog(Permission permission) {
        String catalog = access().catalog().name();
        if (catalog == null) {
            throw new IllegalStateException("of a catalog nobody knows nothing is missing");
        }
        draft.step(
                new Effect.GrantCatalog(catalog, Set.of(permission)),
                PlanItem.Kind.GRANT_CATALOG,
                catalog,
                permission.words() + ": granted on the catalog " + catalog + ".");
    }

    private PrincipalAccess access() {
        return drift.seen().access();
    }
}

package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.stream.Stream;

/** Compares a service principal with its partner's profile, and makes a plan of the difference. Of the same facts follows the same plan. */
final class RepairPlanning {
    private static final List<PlanItem> NEVER_TOUCHED = List.of(
            new PlanItem(
                    PlanItem.Kind.CREDENTIALS,
                    null,
                    "Its tokens and OAuth secrets stay as they are; whether it is active does too."),
            new PlanItem(
                    PlanItem.Kind.RIGHTS_OF_OTHERS,
                    null,
                    "What others are allowed stays: lists are added to and taken from, never replaced."));
    private static final List<PlanItem> NEVER_SEEN = List.of(
            new PlanItem(
                    PlanItem.Kind.RIGHTS_THROUGH_GROUPS,
                    null,
                    "What its groups give it, but for the use of tokens, is not looked at."),
            new PlanItem(
                    PlanItem.Kind.RIGHTS_ON_OBJECTS,
                    null,
                    "What it was given on single schemas, tables, jobs, folders and other objects is not looked at."));

    private final Inspecting inspecting;

    RepairPlanning(Inspecting inspecting) {
        this.inspecting = inspecting;
    }

    PermissionReport compare(WorkspaceName workspace, ApplicationId principal) {
        Inspecting.Seen seen = inspecting.inspect(workspace, principal);
        return new PermissionReport(
                new ObservedPrincipal(
                        workspace,
                        seen.access().principal(),
                        seen.partner() == null ? null : seen.partner().key(),
                        seen.at()),
                Permissions.compare(seen.profile(), seen.access()),
                seen.access().groups(),
                seen.others());
    }

    /** Throws {@link Failure.NotFound} when there is no such workspace, or no such service principal in it. */
    void requireThere(WorkspaceName workspace, ApplicationId principal) {
        inspecting.requireThere(workspace, principal);
    }

    RepairPlan plan(WorkspaceName workspace, ApplicationId principal, RepairScope only) {
        Inspecting.Seen seen = inspecting.inspect(workspace, principal);
        Partner partner = seen.partner();
        if (partner == null) {
            throw new Failure.Invalid(
                    "application_id",
                    "must be of a partner's service principal: what any other should be allowed is in no profile");
        }
        Drift drift = new Drift(seen, Permissions.compare(seen.profile(), seen.access()));
        RepairDraft draft = new RepairDraft();
        Takings takings = new Takings(drift, draft);
        if (only.takesAway()) {
            takings.first();
        }
        new Grants(drift, only, draft).add();
        if (only.takesAway()) {
            takings.add();
        }
        return new RepairPlan(
                basis(seen, partner, only),
                draft.steps(),
                draft.breaks(),
                Stream.concat(drift.outside(only), NEVER_TOUCHED.stream()).toList(),
                draft.irreparable(),
                Stream.concat(drift.notEvaluated(), NEVER_SEEN.stream()).toList());
    }

    private static RepairBasis basis(Inspecting.Seen seen, Partner partner, RepairScope only) {
        return new RepairBasis(
                new ConnectionName(seen.workspace(), partner.key()),
                seen.access().principal().applicationId(),
                only,
                Stream.concat(Stream.of("the profile is " + partner.integrationType()), seen.access().facts().stream())
                        .toList(),
                seen.at());
    }

    /** How a service principal differs from its profile. */
    record Drift(Inspecting.Seen seen, List<Line> lines) {
        Stream<Line> having(Verdict verdict) {
            return lines.stream().filter(line -> line.verdict() == verdict);
        }

        /** What of it is left as it is. */
        Stream<PlanItem> outside(RepairScope only) {
            Stream<PlanItem> missing = only.grants()
                    ? Stream.empty()
                    : having(Verdict.MISSING).map(line -> told(line, " is missing, and is not granted."));
            Stream<PlanItem> excess = only.takesAway()
                    ? Stream.empty()
                    : Stream.concat(
                            having(Verdict.EXCESS)
                                    .map(line -> told(line, " is more than the profile asks for, and stays.")),
                            seen.access().groups().stream()
                                    .filter(group -> PermissionReport.verdict(group) == Verdict.EXCESS)
                                    .map(group -> new PlanItem(
                                            PlanItem.Kind.GROUP,
                                            group.group().toString(),
                                            "It stays in the group " + group + ", which no profile asks for.")));
            return Stream.concat(missing, excess);
        }

        Stream<PlanItem> notEvaluated() {
            return having(Verdict.NOT_OBSERVED)
                    .map(line -> told(line, " was not evaluated. " + (line.remark() == null ? "" : line.remark())));
        }

        private static PlanItem told(Line line, String what) {
            return new PlanItem(
                    PlanItem.Kind.PERMISSION,
                    line.permission().name(),
                    line.permission().words() + what);
        }
    }
}

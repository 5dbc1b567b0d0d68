package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.model.connection.PlanItem.Kind.CATALOG_GRANTS;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.CHECK_MARK;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.COMPUTE;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.DEACTIVATE_PRINCIPAL;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.FORGET_MARK;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.HOME_FOLDER;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.JOB_RUNS_AS_PRINCIPAL;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.MORE_JOBS_RUN_AS_PRINCIPAL;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.OWNED_OBJECTS;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.PARTNER_ACCOUNT;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.PARTNER_SETTINGS;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.QUARANTINE;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.RECORD_MARK;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.REMOVE_COMPUTE;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.REMOVE_PRINCIPAL;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.REVOKE_TOKEN;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.SERVICE_PRINCIPAL;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.STORAGE;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.TABLES;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.TOKEN_IN_USE;
import static io.partnerconnect.domain.model.connection.PlanItem.Kind.TOKEN_USE_NOT_REPORTED;
import static io.partnerconnect.domain.usecase.Connected.FULL;
import static io.partnerconnect.domain.usecase.Connected.FULL_IN_A_WEEK;
import static io.partnerconnect.domain.usecase.Connected.PRINCIPAL_ONLY;
import static io.partnerconnect.domain.usecase.Connected.REVOKE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanDisconnectTest {
    private final Connected it = new Connected();

    @Test
    void aFullDisconnectTakesEverythingReversibleThingsFirst() {
        // Given
        ServicePrincipal second = it.workspace.addPrincipal("FIVETRAN_USER");

        // When
        DisconnectPlan plan = it.plan(FULL_IN_A_WEEK);

        // Then
        assertThat(plan.effects())
                .containsExactly(
                        new Effect.DeactivatePrincipal(it.fivetran.id(), it.fivetran.applicationId(), true),
                        new Effect.DeactivatePrincipal(second.id(), second.applicationId(), true),
                        new Effect.AwaitUntil(it.installation.clock.instant().plus(Duration.ofDays(7))),
                        new Effect.RevokeToken(it.forever.id()),
                        new Effect.RevokeToken(it.brief.id()),
                        new Effect.RemovePrincipal(it.fivetran.id(), it.fivetran.applicationId()),
                        new Effect.RemovePrincipal(second.id(), second.applicationId()),
                        new Effect.RemoveCompute(it.warehouse.kind(), it.warehouse.id()),
                        new Effect.ForgetMark());
    }

    @Test
    void eachStepIsToldWithItsKindAndWhetherItCanBeTakenBack() {
        DisconnectPlan plan = it.plan(FULL_IN_A_WEEK);

        assertThat(plan.steps())
                .extracting(step -> step.item().kind())
                .containsExactly(
                        DEACTIVATE_PRINCIPAL,
                        QUARANTINE,
                        REVOKE_TOKEN,
                        REVOKE_TOKEN,
                        REMOVE_PRINCIPAL,
                        REMOVE_COMPUTE,
                        FORGET_MARK);
        assertThat(plan.steps())
                .extracting(DisconnectPlan.Step::isIrreversible)
                .containsExactly(false, false, true, true, true, true, false);
        assertThat(plan.steps()).extracting(step -> step.item().sentence()).allMatch(words -> words.endsWith("."));
    }

    @Test
    void aManualDisconnectLeavesComputeAndCheckMark() {
        DisconnectPlan plan = it.plan(PRINCIPAL_ONLY);

        assertThat(plan.steps())
                .extracting(step -> step.item().kind())
                .containsExactly(DEACTIVATE_PRINCIPAL, REVOKE_TOKEN, REVOKE_TOKEN, REMOVE_PRINCIPAL);
    }

    @Test
    void aManualDisconnectRecordsTheCheckMarkAfterTheQuarantineWhenItWasNot() {
        // Given
        it.unmark();

        // When
        DisconnectPlan plan = it.plan(new DisconnectTerms(DisconnectMode.SERVICE_PRINCIPAL_ONLY, 1));

        // Then
        assertThat(plan.steps())
                .extracting(step -> step.item().kind())
                .containsExactly(
                        DEACTIVATE_PRINCIPAL, QUARANTINE, RECORD_MARK, REVOKE_TOKEN, REVOKE_TOKEN, REMOVE_PRINCIPAL);
    }

    @Test
    void revokingTakesTheTokensAndNothingElse() {
        DisconnectPlan plan = it.plan(REVOKE_ONLY);

        assertThat(plan.effects())
                .containsExactly(new Effect.RevokeToken(it.forever.id()), new Effect.RevokeToken(it.brief.id()));
    }

    @Test
    void whatIsInactiveIsNotMadeInactiveSoThatACancellationDoesNotMakeItActive() {
        // Given
        it.workspace.add(Connected.inactive(it.fivetran));

        // When
        DisconnectPlan plan = it.plan(FULL_IN_A_WEEK);

        // Then
        assertThat(plan.steps()).extracting(step -> step.item().kind()).startsWith(QUARANTINE, REVOKE_TOKEN);
    }

    @Test
    void aTokenThatHasExpiredIsLeftToItsServicePrincipal() {
        // Given
        it.pass(Connected.BRIEFLY);

        // When
        DisconnectPlan plan = it.plan(FULL);

        // Then
        assertThat(plan.effects())
                .contains(new Effect.RevokeToken(it.forever.id()))
                .doesNotContain(new Effect.RevokeToken(it.brief.id()));
        assertThat(plan.breaks())
                .extracting(PlanItem::subject)
                .doesNotContain(it.brief.id().value());
    }

    @ParameterizedTest
    @EnumSource(DisconnectMode.class)
    void whereNothingIsThereNothingIsDone(DisconnectMode mode) {
        // Given
        var labelbox = new ConnectionName(Installation.PROD, Installation.LABELBOX.key());

        // When
        DisconnectPlan plan =
                it.installation.useCases.operations().planDisconnect().plan(labelbox, new DisconnectTerms(mode, 0));

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.breaks()).isEmpty();
    }

    @Test
    void whatBreaksIsToldWithItsEvidence() {
        // Given
        long job = it.workspace.addJob(it.fivetran.applicationId(), "nightly");
        it.workspace.addJob(it.workspace.addPrincipal("SOMEBODY_ELSE").applicationId(), "weekly");

        // When
        List<PlanItem> breaks = it.plan(FULL).breaks();

        // Then
        assertThat(breaks)
                .containsExactly(
                        new PlanItem(
                                TOKEN_IN_USE,
                                it.forever.id().value(),
                                "The token " + it.forever.id().value() + " was last used on 2026-11-01."),
                        new PlanItem(
                                TOKEN_USE_NOT_REPORTED,
                                it.brief.id().value(),
                                "The workspace does not say whether the token "
                                        + it.brief.id().value() + " is used."),
                        new PlanItem(
                                JOB_RUNS_AS_PRINCIPAL,
                                Long.toString(job),
                                "The job nightly runs as the service principal " + it.fivetran.applicationId() + "."));
    }

    @Test
    void aTokenNotUsedForThirtyDaysDoesNotBreakAnything() {
        // Given
        it.workspace.use(it.forever.id(), Connected.YESTERDAY.minusDays(29));
        it.workspace.use(it.brief.id(), Connected.YESTERDAY.minusDays(30));

        // When
        List<PlanItem> breaks = it.plan(FULL).breaks();

        // Then
        assertThat(breaks)
                .extracting(PlanItem::subject)
                .containsExactly(it.forever.id().value());
    }

    @Test
    void ofVeryManyJobsItIsSaidThatThereAreMore() {
        // Given
        IntStream.rangeClosed(0, PrincipalJobs.MOST)
                .forEach(number -> it.workspace.addJob(it.fivetran.applicationId(), "job " + number));

        // When
        List<PlanItem> breaks = it.plan(FULL).breaks();

        // Then
        assertThat(breaks)
                .filteredOn(item -> item.kind() == JOB_RUNS_AS_PRINCIPAL)
                .hasSize(PrincipalJobs.MOST);
        assertThat(breaks).extracting(PlanItem::kind).last().isEqualTo(MORE_JOBS_RUN_AS_PRINCIPAL);
    }

    @Test
    void jobsGoOnWhenOnlyTokensAreRevoked() {
        // Given
        it.workspace.addJob(it.fivetran.applicationId(), "nightly");

        // When
        DisconnectPlan plan = it.plan(REVOKE_ONLY);

        // Then
        assertThat(plan.breaks()).extracting(PlanItem::kind).doesNotContain(JOB_RUNS_AS_PRINCIPAL);
        assertThat(plan.notLookedAt()).isEmpty();
    }

    @Test
    void whatStaysAndWhatIsLeftDependsOnTheMode() {
        DisconnectPlan full = it.plan(FULL);
        DisconnectPlan manual = it.plan(PRINCIPAL_ONLY);
        DisconnectPlan revoked = it.plan(REVOKE_ONLY);

        assertThat(full.stays()).extracting(PlanItem::kind).containsExactly(PARTNER_ACCOUNT, PARTNER_SETTINGS, TABLES);
        assertThat(full.leftOvers()).extracting(PlanItem::kind).containsExactly(STORAGE, HOME_FOLDER, CATALOG_GRANTS);
        assertThat(full.notLookedAt()).extracting(PlanItem::kind).containsExactly(OWNED_OBJECTS);
        assertThat(manual.stays())
                .extracting(PlanItem::kind)
                .containsExactly(PARTNER_ACCOUNT, PARTNER_SETTINGS, TABLES, COMPUTE, CHECK_MARK);
        assertThat(manual.leftOvers())
                .extracting(PlanItem::kind)
                .containsExactly(STORAGE, HOME_FOLDER, CATALOG_GRANTS, COMPUTE);
        assertThat(revoked.stays())
                .extracting(PlanItem::kind)
                .containsExactly(PARTNER_ACCOUNT, PARTNER_SETTINGS, TABLES, COMPUTE, CHECK_MARK, SERVICE_PRINCIPAL);
        assertThat(revoked.leftOvers()).extracting(PlanItem::kind).containsExactly(STORAGE);
    }

    @Test
    void theLastWorkspaceOfAPartnerIsToldFromOthers() {
        // Given
        boolean alone = it.plan(FULL).lastWorkspace();
        it.connectIn("prod-us");

        // When
        boolean last = it.plan(FULL).lastWorkspace();

        // Then
        assertThat(alone).isTrue();
        assertThat(last).isFalse();
    }

    @Test
    void theSamePlanHasTheSameHashAndEvidenceDoesNotChangeIt() {
        // Given
        DisconnectPlan before = it.plan(FULL);
        it.workspace.use(it.forever.id(), Connected.YESTERDAY.plusDays(1));
        it.pass(Duration.ofMinutes(5));

        // When
        DisconnectPlan after = it.plan(FULL);

        // Then
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.validUntil()).isEqualTo(before.validUntil().plus(Duration.ofMinutes(5)));
    }

    @Test
    void planningChangesNothing() {
        // Given
        var before = it.world();

        // When
        it.plan(FULL_IN_A_WEEK);

        // Then
        assertThat(it.world()).isEqualTo(before);
        assertThat(it.installation.ledger.written()).isEmpty();
    }

    @Test
    void aPlanForNobodyKnownIsRefused() {
        var unknown = new ConnectionName(Installation.PROD, new PartnerKey("nobody"));

        Throwable planning = catchThrowable(
                () -> it.installation.useCases.operations().planDisconnect().plan(unknown, FULL));

        Ends.with("partner-not-found", planning);
    }
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import io.partnerconnect.domain.port.out.Findings;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialAssessments} must do, as {@link Findings} show it. */
public abstract class CredentialAssessmentsContract {
    private static final Instant NOW = MovableClock.START;
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final Found REFUSED = found("prod", FindingKind.CREDENTIAL_REFUSED);
    private static final Found OLD = found("prod", FindingKind.CREDENTIAL_OLD);
    private static final Found OTHER = found("dev", FindingKind.CREDENTIAL_REFUSED);
    private static final Found NOBODY = new Found(
            new FindingScope.OfAccount(FIVETRAN),
            new Found.Cause(FindingKind.NO_ADMINISTRATOR, ""),
            FindingKind.NO_ADMINISTRATOR.severity(),
            List.of());

    private FleetPorts ports;

    /** Ports to an empty database. */
    protected abstract FleetPorts empty();

    @BeforeEach
    void nothing() {
        ports = empty();
    }

    @Test
    void aFindingIsOpenFromTheAssessmentThatShowedItUntilOneDoesNot() {
        // Given
        assess(1, REFUSED, OTHER);
        assess(2, REFUSED, OLD);
        Finding open = only(FindingFilter.open(), REFUSED);

        // When
        assess(3, OLD);

        // Then
        assertThat(open.since()).isEqualTo(NOW.plusSeconds(1));
        assertThat(open.observedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(open.closedAt()).isNull();
        assertThat(founds(FindingFilter.open())).containsExactly(OLD);
        Finding closed = only(closed(), REFUSED);
        assertThat(closed.id()).isEqualTo(open.id());
        assertThat(closed.closedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(ports.findings().find(closed.id())).contains(closed);
        assertThat(founds(closed())).containsExactlyInAnyOrder(REFUSED, OTHER);
    }

    @Test
    void whatIsOnlySeenByOtherValuesIsTheSameFinding() {
        // Given
        assess(1, REFUSED);
        Finding before = only(FindingFilter.open(), REFUSED);
        Found otherwise = new Found(
                REFUSED.scope(), REFUSED.cause(), REFUSED.severity(), List.of(new Evidence("refused_by", "2", null)));

        // When
        assess(2, otherwise);

        // Then
        assertThat(only(FindingFilter.open(), otherwise).id()).isEqualTo(before.id());
    }

    @Test
    void anAssessmentOfAccountsLeavesThemAsTheyAreAndTheyThose() {
        // Given
        assess(1, REFUSED);

        // When
        assessAccounts(NOBODY);
        assess(2, OTHER);

        // Then
        assertThat(founds(FindingFilter.open())).containsExactlyInAnyOrder(OTHER, NOBODY);
        assessAccounts();
        assertThat(founds(FindingFilter.open())).containsExactly(OTHER);
    }

    /** Whoever sees all of a workspace, or all of a partner, learns nothing of what the organisation signs in with. */
    @Test
    void theyAreSeenByWhoSeesTheOrganisationAsAWholeAndByNobodyElse() {
        assess(1, REFUSED);
        Sight workspace = new Sight(Set.of(new Sight.Area(Set.of(new WorkspaceName("alpha")), Set.of())));
        Sight partner = new Sight(Set.of(new Sight.Area(Set.of(), Set.of(FIVETRAN))));

        assertThat(founds(FindingFilter.open())).containsExactly(REFUSED);
        List.of(workspace, partner, new Sight(Set.of()))
                .forEach(sight -> assertThat(ports.findings()
                                .list(sight, FindingFilter.open(), NOW, PageRequest.first(10))
                                .items())
                        .isEmpty());
    }

    @Test
    void theyAreFoundByKindAndSeverityAndByNoWorkspaceAndNoPartner() {
        assess(1, REFUSED, OLD);

        assertThat(founds(filter(null, null, FindingKind.CREDENTIAL_OLD))).containsExactly(OLD);
        assertThat(founds(filter(new WorkspaceName("alpha"), null, null))).isEmpty();
        assertThat(founds(filter(null, FIVETRAN, null))).isEmpty();
    }

    @Test
    void anAcknowledgementStaysWithItsFinding() {
        // Given
        assess(1, REFUSED);
        Finding known = ports.findings()
                .acknowledge(
                        only(FindingFilter.open(), REFUSED).id(),
                        new Acknowledgement(AnIntent.ALICE, NOW, NOW.plusSeconds(60), new Reason("known")));

        // When
        assess(2, REFUSED, OLD);

        // Then
        assertThat(known.acknowledgement()).isNotNull();
        assertThat(only(FindingFilter.open(), REFUSED).acknowledgement()).isEqualTo(known.acknowledgement());
    }

    @Test
    void theyCostNobodyPoints() {
        assess(1, REFUSED);
        assessAccounts();

        assertThat(ports.findings()
                        .hygiene(Sight.everything(), Hygiene.By.PARTNER, NOW, PageRequest.first(10))
                        .items())
                .extracting(Hygiene::score)
                .containsExactly(100);
    }

    @Test
    void anAssessmentIsDroppedWhenAnotherWasBegunAfterIt() {
        // Given
        long earlier = ports.credentials().begin();
        long later = ports.credentials().begin();

        // When
        ports.credentials().keep(later, assessment(1, OLD));
        ports.credentials().keep(earlier, assessment(2, REFUSED));

        // Then
        assertThat(founds(FindingFilter.open())).containsExactly(OLD);
    }

    @Test
    void ofManyWhoAssessAtOnceOneOpensAFinding() throws InterruptedException {
        // Given
        Callable<Instant> assessing = () -> {
            assess(1, REFUSED, OTHER);
            return NOW;
        };

        // When
        List<Object> ends = Together.run(Collections.nCopies(6, assessing));

        // Then
        assertThat(ends).containsOnly(NOW);
        assertThat(founds(FindingFilter.open())).containsExactlyInAnyOrder(REFUSED, OTHER);
        assertThat(founds(closed())).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        long turn = ports.credentials().begin();
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> ports.credentials().begin(),
                        () -> ports.credentials().keep(turn, assessment(1, OLD))));

        assertThat(founds(FindingFilter.open())).isEmpty();
    }

    private void assess(int seconds, Found... found) {
        long turn = ports.credentials().begin();
        ports.credentials().keep(turn, assessment(seconds, found));
    }

    private void assessAccounts(Found... found) {
        long turn = ports.assessments().begin();
        ports.assessments().keep(turn, new AccountAssessment(NOW, Set.of(FIVETRAN), List.of(found)));
    }

    private static CredentialAssessment assessment(int seconds, Found... found) {
        return new CredentialAssessment(NOW.plusSeconds(seconds), List.of(found));
    }

    private static FindingFilter filter(
            @Nullable WorkspaceName workspace, @Nullable PartnerKey partner, @Nullable FindingKind kind) {
        return new FindingFilter(workspace, partner, kind, null, null, false);
    }

    private static FindingFilter closed() {
        return new FindingFilter(null, null, null, null, null, true);
    }

    private Finding only(FindingFilter filter, Found which) {
        List<Finding> those =
                list(filter).stream().filter(each -> each.found().equals(which)).toList();
        assertThat(those).hasSize(1);
        return those.getFirst();
    }

    private List<Found> founds(FindingFilter filter) {
        return list(filter).stream().map(Finding::found).toList();
    }

    private List<Finding> list(FindingFilter filter) {
        return ports.findings()
                .list(Sight.everything(), filter, NOW, PageRequest.first(100))
                .items();
    }

    private static Found found(String credential, FindingKind kind) {
        return new Found(
                new FindingScope.OfCredential(new CredentialName(credential)),
                new Found.Cause(kind, ""),
                kind.severity(),
                List.of(new Evidence("a", "b", "c")));
    }
}

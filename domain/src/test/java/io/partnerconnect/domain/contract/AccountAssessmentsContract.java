package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AccountAssessments;
import io.partnerconnect.domain.port.out.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AccountAssessments} must do, as {@link Findings} show it. */
public abstract class AccountAssessmentsContract {
    private static final Instant NOW = MovableClock.START;
    private static final WorkspaceName ALPHA = new WorkspaceName("alpha");
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final PartnerKey DBT = new PartnerKey("dbt-cloud");
    private static final ConnectionName CONNECTION = new ConnectionName(ALPHA, FIVETRAN);
    private static final Found NOBODY = found(FIVETRAN, FindingKind.NO_ADMINISTRATOR, "");
    private static final Found ALONE = found(FIVETRAN, FindingKind.ADMINISTRATOR_ALONE, "ana@example.com");
    private static final Found OVERDUE = found(DBT, FindingKind.ATTESTATION_OVERDUE, "");
    private static final Found ENDLESS =
            new Found(CONNECTION, new Found.Cause(FindingKind.TOKEN_NEVER_EXPIRES, "a"), Severity.HIGH, List.of());

    private FleetPorts ports;
    private AccountAssessments assessments;

    /** Ports to an empty database. */
    protected abstract FleetPorts empty();

    @BeforeEach
    void aWorkspaceWithAFinding() {
        ports = empty();
        assessments = ports.assessments();
        ports.workspaces().register(SomeWorkspaces.workspace(ALPHA.value()));
        FleetConnection connection = new FleetConnection(
                CONNECTION, ConnectionState.CONNECTED, true, true, List.of(), List.of(), Set.of(), null);
        ports.inventory()
                .keep(
                        new Reading(ALPHA, NOW, List.of(), List.of(), TokenRules.NOT_SEEN, List.of()),
                        new Assessment(Map.of(), List.of(connection), List.of(ENDLESS)),
                        NOW);
    }

    @Test
    void aFindingIsOpenFromTheAssessmentThatShowedItUntilOneDoesNot() {
        // Given
        assess(1, NOBODY);
        assess(2, NOBODY, OVERDUE);
        Finding open = only(FindingFilter.open(), NOBODY);

        // When
        assess(3, OVERDUE);

        // Then
        assertThat(open.since()).isEqualTo(NOW.plusSeconds(1));
        assertThat(open.observedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(open.closedAt()).isNull();
        assertThat(founds(FindingFilter.open())).containsExactly(OVERDUE, ENDLESS);
        Finding closed = only(closed(), NOBODY);
        assertThat(closed.id()).isEqualTo(open.id());
        assertThat(closed.closedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(ports.findings().find(closed.id())).contains(closed);
    }

    @Test
    void whatIsOnlySeenByOtherValuesIsTheSameFinding() {
        // Given
        assess(1, NOBODY);
        Finding before = only(FindingFilter.open(), NOBODY);
        Found otherwise =
                new Found(NOBODY.scope(), NOBODY.cause(), NOBODY.severity(), List.of(new Evidence("users", "4", null)));

        // When
        assess(2, otherwise);

        // Then
        Finding after = only(FindingFilter.open(), otherwise);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.since()).isEqualTo(before.since());
    }

    @Test
    void theSameOfAnotherPersonOrWhatComesBackIsAnotherFinding() {
        // Given
        assess(1, ALONE);
        Finding before = only(FindingFilter.open(), ALONE);
        Found ofBob = found(FIVETRAN, FindingKind.ADMINISTRATOR_ALONE, "bob@example.com");
        assess(2, ofBob);

        // When
        assess(3, ALONE);

        // Then
        assertThat(only(FindingFilter.open(), ALONE).id()).isNotEqualTo(before.id());
        assertThat(founds(closed())).containsExactlyInAnyOrder(ALONE, ofBob);
    }

    @Test
    void whatEndsAtTheInstantItBeganOrByAClockThatIsBehindIsClosedThen() {
        // Given
        assess(2, NOBODY, OVERDUE);
        assess(2, OVERDUE);

        // When
        assess(1);

        // Then
        assertThat(list(closed())).extracting(Finding::closedAt).containsOnly(NOW.plusSeconds(2));
        assertThat(founds(FindingFilter.open())).containsExactly(ENDLESS);
    }

    @Test
    void anAssessmentIsDroppedWhenAnotherWasBegunAfterIt() {
        // Given
        long earlier = assessments.begin();
        long later = assessments.begin();

        // When
        assessments.keep(later, assessment(1, OVERDUE));
        assessments.keep(earlier, assessment(2, NOBODY));

        // Then
        assertThat(founds(FindingFilter.open())).containsExactly(OVERDUE, ENDLESS);
    }

    @Test
    void anAssessmentIsDroppedAlsoBeforeTheOneBegunAfterItIsKept() {
        // Given
        long earlier = assessments.begin();
        long later = assessments.begin();

        // When
        assessments.keep(earlier, assessment(1, NOBODY));

        // Then
        assertThat(later).isNotEqualTo(earlier);
        assertThat(founds(FindingFilter.open())).containsExactly(ENDLESS);
    }

    @Test
    void ofManyWhoAssessAtOnceOneOpensAFinding() throws InterruptedException {
        // Given
        Callable<Instant> assessing = () -> {
            assess(1, NOBODY, OVERDUE);
            return NOW;
        };

        // When
        List<Object> ends = Together.run(Collections.nCopies(6, assessing));

        // Then
        assertThat(ends).containsOnly(NOW);
        assertThat(founds(FindingFilter.open())).containsExactlyInAnyOrder(NOBODY, OVERDUE, ENDLESS);
        assertThat(list(closed())).isEmpty();
    }

    @Test
    void aReadingOfAWorkspaceLeavesThemAsTheyAreAndTheyIt() {
        // Given
        assess(1, NOBODY);

        // When
        ports.inventory()
                .keep(
                        new Reading(ALPHA, NOW.plusSeconds(2), List.of(), List.of(), TokenRules.NOT_SEEN, List.of()),
                        new Assessment(Map.of(), List.of(), List.of()),
                        NOW);

        // Then
        assertThat(founds(FindingFilter.open())).containsExactly(NOBODY);
        assertThat(founds(closed())).containsExactly(ENDLESS);
    }

    @Test
    void theyAreFoundByAllThatIsToldOfThemButByNoWorkspace() {
        // Given
        assess(1, NOBODY, ALONE, OVERDUE);
        acknowledge(only(FindingFilter.open(), ALONE));

        // Then
        assertThat(found(ALPHA, null, null, null, null)).containsExactly(ENDLESS);
        assertThat(found(null, DBT, null, null, null)).containsExactly(OVERDUE);
        assertThat(found(null, FIVETRAN, null, null, null)).containsExactlyInAnyOrder(NOBODY, ALONE, ENDLESS);
        assertThat(found(null, null, FindingKind.NO_ADMINISTRATOR, null, null)).containsExactly(NOBODY);
        assertThat(found(null, null, null, Severity.HIGH, null)).containsExactlyInAnyOrder(NOBODY, ENDLESS);
        assertThat(found(null, null, null, null, true)).containsExactly(ALONE);
        assertThat(found(null, null, null, null, false)).containsExactlyInAnyOrder(NOBODY, OVERDUE, ENDLESS);
    }

    @Test
    void anAcknowledgementStaysWithItsFinding() {
        // Given
        assess(1, NOBODY);
        Finding known = acknowledge(only(FindingFilter.open(), NOBODY));

        // When
        assess(2, NOBODY, OVERDUE);

        // Then
        assertThat(known.acknowledgement()).isNotNull();
        assertThat(only(FindingFilter.open(), NOBODY).acknowledgement()).isEqualTo(known.acknowledgement());
    }

    /** 100, 60 and, of the connection, 80: an account counts as one connection does, wherever it is not about a workspace. */
    @Test
    void theyCostPointsOfThePartnerAndOfAllButOfNoWorkspace() {
        // When
        long turn = assessments.begin();
        assessments.keep(
                turn,
                new AccountAssessment(
                        NOW,
                        Set.of(FIVETRAN, DBT),
                        List.of(NOBODY, found(FIVETRAN, FindingKind.ADMINISTRATOR_NOT_ACTIVE, "a@example.com"))));

        // Then
        Hygiene.Lost endless = new Hygiene.Lost(FindingKind.TOKEN_NEVER_EXPIRES, 1, 20);
        List<Hygiene.Lost> all = List.of(
                new Hygiene.Lost(FindingKind.ADMINISTRATOR_NOT_ACTIVE, 1, 20),
                new Hygiene.Lost(FindingKind.NO_ADMINISTRATOR, 1, 20),
                endless);
        assertThat(hygiene(Hygiene.By.FLEET)).containsExactly(new Hygiene(null, null, 80, 1, 2, all));
        assertThat(hygiene(Hygiene.By.PARTNER))
                .containsExactly(
                        new Hygiene(null, DBT, 100, 0, 1, List.of()), new Hygiene(null, FIVETRAN, 70, 1, 1, all));
        assertThat(hygiene(Hygiene.By.WORKSPACE)).containsExactly(new Hygiene(ALPHA, null, 80, 1, 0, List.of(endless)));
        assertThat(hygiene(Hygiene.By.CONNECTION))
                .containsExactly(new Hygiene(ALPHA, FIVETRAN, 80, 1, 0, List.of(endless)));
    }

    @Test
    void anAcknowledgedFindingOfAnAccountCostsNothing() {
        // Given
        assess(1, NOBODY);

        // When
        acknowledge(only(FindingFilter.open(), NOBODY));

        // Then
        assertThat(hygiene(Hygiene.By.PARTNER))
                .filteredOn(each -> FIVETRAN.equals(each.partner()))
                .extracting(Hygiene::score)
                .containsExactly(90);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        long turn = assessments.begin();
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(() -> assessments.begin(), () -> assessments.keep(turn, assessment(1, NOBODY))));

        assertThat(founds(FindingFilter.open())).containsExactly(ENDLESS);
    }

    private void assess(int seconds, Found... found) {
        long turn = assessments.begin();
        assessments.keep(turn, assessment(seconds, found));
    }

    private static AccountAssessment assessment(int seconds, Found... found) {
        return new AccountAssessment(NOW.plusSeconds(seconds), Set.of(FIVETRAN, DBT), List.of(found));
    }

    private Finding acknowledge(Finding finding) {
        return ports.findings()
                .acknowledge(
                        finding.id(),
                        new Acknowledgement(AnIntent.ALICE, NOW, NOW.plusSeconds(60), new Reason("known")));
    }

    private List<Hygiene> hygiene(Hygiene.By by) {
        List<Hygiene> read = new ArrayList<>();
        PageRequest next = PageRequest.first(1);
        for (Page<Hygiene> page; next != null; next = page.next() == null ? null : new PageRequest(1, page.next())) {
            page = ports.findings().hygiene(Sight.everything(), by, NOW, next);
            read.addAll(page.items());
        }
        return read;
    }

    private List<Found> found(
            @Nullable WorkspaceName workspace,
            @Nullable PartnerKey partner,
            @Nullable FindingKind kind,
            @Nullable Severity atLeast,
            @Nullable Boolean acknowledged) {
        return founds(new FindingFilter(workspace, partner, kind, atLeast, acknowledged, false));
    }

    private List<Found> founds(FindingFilter filter) {
        return list(filter).stream().map(Finding::found).toList();
    }

    private Finding only(FindingFilter filter, Found which) {
        List<Finding> those =
                list(filter).stream().filter(each -> each.found().equals(which)).toList();
        assertThat(those).hasSize(1);
        return those.getFirst();
    }

    private static FindingFilter closed() {
        return new FindingFilter(null, null, null, null, null, true);
    }

    private List<Finding> list(FindingFilter filter) {
        List<Finding> read = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (Page<Finding> page; next != null; next = page.next() == null ? null : new PageRequest(2, page.next())) {
            page = ports.findings().list(Sight.everything(), filter, NOW, next);
            read.addAll(page.items());
        }
        return read;
    }

    private static Found found(PartnerKey partner, FindingKind kind, String subject) {
        return new Found(
                new FindingScope.OfAccount(partner),
                new Found.Cause(kind, subject),
                kind.severity(),
                List.of(new Evidence("a", "b", null), new Evidence("c", "d", "e")));
    }
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingKind;
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
import io.partnerconnect.domain.port.out.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Findings} must do. */
public abstract class FindingsContract {
    private static final Instant NOW = MovableClock.START;
    private static final WorkspaceName ALPHA = new WorkspaceName("alpha");
    private static final WorkspaceName BETA = new WorkspaceName("beta");
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final Found ENDLESS = found(ALPHA, FindingKind.TOKEN_NEVER_EXPIRES, "a", Severity.HIGH);
    private static final Found SOON = found(ALPHA, FindingKind.TOKEN_EXPIRES_SOON, "b", Severity.LOW);

    private FleetPorts ports;
    private Findings findings;

    /** Ports to an empty database. */
    protected abstract FleetPorts empty();

    @BeforeEach
    void twoWorkspaces() {
        ports = empty();
        findings = ports.findings();
        List.of(ALPHA, BETA).forEach(each -> ports.workspaces().register(SomeWorkspaces.workspace(each.value())));
    }

    @Test
    void aFindingIsOpenFromTheReadingThatShowedItUntilOneDoesNot() {
        assess(ALPHA, NOW, ENDLESS);
        assess(ALPHA, NOW.plusSeconds(60), ENDLESS, SOON);
        Finding open = only(FindingFilter.open(), ENDLESS);

        assess(ALPHA, NOW.plusSeconds(120), SOON);

        assertThat(open.since()).isEqualTo(NOW);
        assertThat(open.observedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(open.closedAt()).isNull();
        assertThat(list(FindingFilter.open())).extracting(Finding::found).containsExactly(SOON);
        Finding closed = only(new FindingFilter(null, null, null, null, null, true), ENDLESS);
        assertThat(closed.id()).isEqualTo(open.id());
        assertThat(closed.closedAt()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void aFindingThatGetsWorseIsTheSameFinding() {
        assess(ALPHA, NOW, SOON);
        Finding before = only(FindingFilter.open(), SOON);
        Found worse = new Found(
                SOON.scope(), SOON.cause(), Severity.CRITICAL, List.of(new Evidence("left", "1 hour", "1 day")));

        assess(ALPHA, NOW.plusSeconds(60), worse);

        Finding after = only(FindingFilter.open(), worse);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.since()).isEqualTo(NOW);
    }

    @Test
    void whatComesBackIsAnotherFinding() {
        assess(ALPHA, NOW, ENDLESS);
        Finding before = only(FindingFilter.open(), ENDLESS);
        assess(ALPHA, NOW.plusSeconds(60));

        assess(ALPHA, NOW.plusSeconds(120), ENDLESS);

        Finding after = only(FindingFilter.open(), ENDLESS);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.since()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void whatWasOpenedLastIsShownFirstInPages() {
        assess(ALPHA, NOW, ENDLESS);
        assess(ALPHA, NOW.plusSeconds(60), ENDLESS, SOON);
        Found other = found(BETA, FindingKind.NOT_RECORDED, "", Severity.MEDIUM);
        assess(BETA, NOW.plusSeconds(120), other);

        assertThat(list(FindingFilter.open())).extracting(Finding::found).containsExactly(other, SOON, ENDLESS);
    }

    @Test
    void findingsAreFoundByAllThatIsToldOfThem() {
        Found other = found(BETA, FindingKind.NOT_RECORDED, "", Severity.MEDIUM);
        assess(ALPHA, NOW, ENDLESS, SOON);
        assess(BETA, NOW, other);
        acknowledge(only(FindingFilter.open(), ENDLESS), NOW.plusSeconds(10));

        assertThat(found(ALPHA, null, null, null, null)).containsExactlyInAnyOrder(ENDLESS, SOON);
        assertThat(found(null, FIVETRAN, null, null, null)).hasSize(3);
        assertThat(found(null, new PartnerKey("dbt-cloud"), null, null, null)).isEmpty();
        assertThat(found(null, null, FindingKind.NOT_RECORDED, null, null)).containsExactly(other);
        assertThat(found(null, null, null, Severity.MEDIUM, null)).containsExactlyInAnyOrder(ENDLESS, other);
        assertThat(found(null, null, null, null, true)).containsExactly(ENDLESS);
        assertThat(found(null, null, null, null, false)).containsExactlyInAnyOrder(SOON, other);
    }

    @Test
    void anAcknowledgementStaysWithItsFindingAndCanBeTakenBack() {
        assess(ALPHA, NOW, ENDLESS);
        FindingId id = only(FindingFilter.open(), ENDLESS).id();
        Acknowledgement given =
                new Acknowledgement(AnIntent.ALICE, NOW, NOW.plusSeconds(60), new Reason("the partner is told"));

        assertThat(findings.acknowledge(id, given).acknowledgement()).isEqualTo(given);
        assess(ALPHA, NOW.plusSeconds(30), ENDLESS);

        assertThat(findings.find(id).orElseThrow().acknowledgement()).isEqualTo(given);
        assertThat(findings.acknowledge(id, null).acknowledgement()).isNull();
        assertThat(findings.acknowledge(id, null).acknowledgement()).isNull();
    }

    @Test
    void whatIsClosedOrNotThereCannotBeAcknowledged() {
        assess(ALPHA, NOW, ENDLESS);
        FindingId closed = only(FindingFilter.open(), ENDLESS).id();
        assess(ALPHA, NOW.plusSeconds(60));

        assertThat(List.of(closed, new FindingId(new UUID(1, 1))))
                .allSatisfy(id -> assertThat(catchThrowable(() -> findings.acknowledge(id, null)))
                        .isInstanceOf(Failure.NotFound.class));
        assertThat(findings.find(new FindingId(new UUID(1, 1)))).isEmpty();
    }

    /** A hundred points, less those of what is open: of each connection, and on average. */
    @Test
    void aScoreExplainsEachPointThatIsLost() {
        PartnerKey dbt = new PartnerKey("dbt-cloud");
        Found third = found(BETA, FindingKind.TOKENS_DISABLED, "", Severity.CRITICAL);
        assess(ALPHA, NOW, List.of(FIVETRAN, dbt), ENDLESS, SOON);
        assess(
                BETA,
                NOW,
                List.of(FIVETRAN),
                third,
                found(BETA, FindingKind.TOKEN_NEVER_EXPIRES, "x", Severity.HIGH),
                found(BETA, FindingKind.TOKEN_NEVER_EXPIRES, "y", Severity.HIGH),
                found(BETA, FindingKind.PRINCIPAL_MISSING, "", Severity.CRITICAL));
        acknowledge(only(FindingFilter.open(), SOON), NOW.plusSeconds(10));

        Hygiene.Lost endless = new Hygiene.Lost(FindingKind.TOKEN_NEVER_EXPIRES, 1, 20);
        List<Hygiene.Lost> much = List.of(
                new Hygiene.Lost(FindingKind.PRINCIPAL_MISSING, 1, 40),
                new Hygiene.Lost(FindingKind.TOKENS_DISABLED, 1, 40),
                new Hygiene.Lost(FindingKind.TOKEN_NEVER_EXPIRES, 2, 40));
        assertThat(hygiene(Hygiene.By.CONNECTION))
                .containsExactly(
                        new Hygiene(ALPHA, dbt, 100, 1, 0, List.of()),
                        new Hygiene(ALPHA, FIVETRAN, 80, 1, 0, List.of(endless)),
                        new Hygiene(BETA, FIVETRAN, 0, 1, 0, much));
        assertThat(hygiene(Hygiene.By.WORKSPACE))
                .containsExactly(
                        new Hygiene(ALPHA, null, 90, 2, 0, List.of(endless)), new Hygiene(BETA, null, 0, 1, 0, much));
        assertThat(hygiene(Hygiene.By.PARTNER)).extracting(Hygiene::score).containsExactly(100, 40);
        assertThat(hygiene(Hygiene.By.FLEET))
                .extracting(Hygiene::score, Hygiene::connections)
                .containsExactly(org.assertj.core.api.Assertions.tuple(60, 3));
        ports.workspaces().forget(BETA);
        assertThat(hygiene(Hygiene.By.FLEET)).extracting(Hygiene::score).containsExactly(90);
    }

    @Test
    void findingsAndScoresAreOfWhatIsSeen() {
        PartnerKey dbt = new PartnerKey("dbt-cloud");
        Found other = found(BETA, FindingKind.TOKEN_NEVER_EXPIRES, "c", Severity.HIGH);
        assess(ALPHA, NOW, List.of(FIVETRAN, dbt), ENDLESS, SOON);
        assess(BETA, NOW, List.of(FIVETRAN), other);
        List<Hygiene> scores = hygiene(Hygiene.By.CONNECTION);
        assertThat(scores).hasSize(3);

        for (Sight sight : SomeSights.ofEveryShape(ALPHA, BETA, dbt)) {
            assertThat(list(sight, FindingFilter.open()))
                    .as("%s", sight)
                    .extracting(Finding::found)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ENDLESS, SOON, other)
                            .filter(found -> sight.covers(
                                    found.scope().workspace(), found.scope().partner()))
                            .toList());
            assertThat(hygiene(sight, Hygiene.By.CONNECTION))
                    .as("%s", sight)
                    .containsExactlyElementsOf(scores.stream()
                            .filter(score -> sight.covers(score.workspace(), score.partner()))
                            .toList());
        }
        assertThat(hygiene(SomeSights.in(ALPHA), Hygiene.By.FLEET))
                .extracting(Hygiene::connections)
                .containsExactly(2);
    }

    private List<Hygiene> hygiene(Hygiene.By by) {
        return hygiene(Sight.everything(), by);
    }

    private List<Hygiene> hygiene(Sight sight, Hygiene.By by) {
        List<Hygiene> read = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (Page<Hygiene> page; next != null; next = page.next() == null ? null : new PageRequest(2, page.next())) {
            page = findings.hygiene(sight, by, NOW, next);
            read.addAll(page.items());
        }
        return read;
    }

    @Test
    void theFindingsOfAForgottenWorkspaceAreNotShown() {
        assess(ALPHA, NOW, ENDLESS);
        FindingId id = only(FindingFilter.open(), ENDLESS).id();

        ports.workspaces().forget(ALPHA);

        assertThat(list(FindingFilter.open())).isEmpty();
        assertThat(findings.find(id)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        FindingId id = new FindingId(new UUID(1, 1));
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> findings.list(Sight.everything(), FindingFilter.open(), NOW, PageRequest.first(1)),
                        () -> findings.hygiene(Sight.everything(), Hygiene.By.FLEET, NOW, PageRequest.first(1)),
                        () -> findings.find(id),
                        () -> findings.acknowledge(id, null)));
    }

    private void acknowledge(Finding finding, Instant until) {
        assertThat(findings.acknowledge(
                        finding.id(), new Acknowledgement(AnIntent.ALICE, NOW, until, new Reason("known"))))
                .isNotNull();
    }

    private List<Found> found(
            @Nullable WorkspaceName workspace,
            @Nullable PartnerKey partner,
            @Nullable FindingKind kind,
            @Nullable Severity atLeast,
            @Nullable Boolean acknowledged) {
        return list(new FindingFilter(workspace, partner, kind, atLeast, acknowledged, false)).stream()
                .map(Finding::found)
                .toList();
    }

    private Finding only(FindingFilter filter, Found which) {
        List<Finding> those =
                list(filter).stream().filter(each -> each.found().equals(which)).toList();
        assertThat(those).hasSize(1);
        return those.getFirst();
    }

    private List<Finding> list(FindingFilter filter) {
        return list(Sight.everything(), filter);
    }

    private List<Finding> list(Sight sight, FindingFilter filter) {
        List<Finding> read = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (Page<Finding> page; next != null; next = page.next() == null ? null : new PageRequest(2, page.next())) {
            page = findings.list(sight, filter, NOW, next);
            read.addAll(page.items());
        }
        return read;
    }

    private void assess(WorkspaceName workspace, Instant at, List<PartnerKey> partners, Found... found) {
        List<FleetConnection> connections = partners.stream()
                .map(partner -> new FleetConnection(
                        new ConnectionName(workspace, partner),
                        ConnectionState.CONNECTED,
                        true,
                        true,
                        List.of(),
                        List.of(),
                        Set.of(),
                        null))
                .toList();
        ports.inventory()
                .keep(
                        new Reading(workspace, at, List.of(), List.of(), TokenRules.NOT_SEEN, List.of()),
                        new Assessment(Map.of(), connections, List.of(found)),
                        at);
    }

    private void assess(WorkspaceName workspace, Instant at, Found... found) {
        ports.inventory()
                .keep(
                        new Reading(workspace, at, List.of(), List.of(), TokenRules.NOT_SEEN, List.of()),
                        new Assessment(Map.of(), List.of(), List.of(found)),
                        at);
    }

    private static Found found(WorkspaceName workspace, FindingKind kind, String subject, Severity severity) {
        return new Found(
                new ConnectionName(workspace, FIVETRAN),
                new Found.Cause(kind, subject),
                severity,
                List.of(new Evidence("a", "b \"c\"", null), new Evidence("d", "e", "f")));
    }
}

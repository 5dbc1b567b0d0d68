package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Discovery;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.FleetViews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FleetViews} must do. */
public abstract class FleetViewsContract {
    private static final Instant NOW = MovableClock.START;
    private static final Instant LATER = NOW.plusSeconds(900);
    private static final List<WorkspaceName> FLEET =
            List.of(new WorkspaceName("alpha"), new WorkspaceName("beta"), new WorkspaceName("gamma"));
    private static final WorkspaceName ALPHA = FLEET.getFirst();
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final PartnerKey DBT = new PartnerKey("dbt-cloud");

    private FleetPorts ports;
    private FleetViews views;

    /** Ports to an empty database. */
    protected abstract FleetPorts empty();

    @BeforeEach
    void threeWorkspaces() {
        ports = empty();
        views = ports.views();
        FLEET.forEach(each -> ports.workspaces().register(SomeWorkspaces.workspace(each.value())));
    }

    @Test
    void anyFilterShowsEachTokenItAdmitsOnceInPagesOfAnySize() {
        // Given
        Random random = new Random(20261129);
        List<KnownToken> all = anyFleet(random);

        for (int attempt = 0; attempt < 120; attempt++) {
            TokenFilter filter = anyFilter(random);
            Sight sight = anySight(random);
            int size = random.nextInt(1, 30);

            // When
            List<KnownToken> shown = all(size, page -> views.tokens(sight, filter, LATER, page));

            // Then
            assertThat(shown)
                    .as("%s of %s in pages of %d", filter, sight, size)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(token -> sees(sight, token))
                            .filter(token -> filter.admits(token.seen(), token.stateAt(LATER)))
                            .toList());
        }
    }

    private static Sight anySight(Random random) {
        List<Sight> sights = SomeSights.ofEveryShape(ALPHA, FLEET.get(1), FIVETRAN);
        return sights.get(random.nextInt(sights.size()));
    }

    private static boolean sees(Sight sight, KnownToken token) {
        return sight.covers(token.seen().workspace(), token.seen().partner());
    }

    @Test
    void aPageOfWhatIsSeenIsFullAlsoWhereMostIsNot() {
        anyFleet(new Random(20261201));
        Sight sight = SomeSights.in(FLEET.get(2));

        Page<KnownToken> page = views.tokens(sight, TokenFilter.any(), LATER, PageRequest.first(10));

        assertThat(page.items())
                .hasSize(10)
                .allMatch(token -> token.seen().workspace().equals(FLEET.get(2)));
        assertThat(page.next()).isNotNull();
    }

    /** Tokens of all states, some of partners, some of people; those of the first reading that are not in the second are gone. */
    private List<KnownToken> anyFleet(Random random) {
        List<KnownToken> all = new ArrayList<>();
        for (WorkspaceName workspace : FLEET) {
            List<Token> tokens = IntStream.range(0, 40)
                    .mapToObj(number -> anyToken(random, workspace, number))
                    .toList();
            List<Token> left =
                    tokens.stream().filter(each -> random.nextInt(5) != 0).toList();
            keep(workspace, NOW, tokens);
            keep(workspace, NOW.plusSeconds(100), left);
            keep(workspace, LATER, left);
        }
        for (TokenState state : new TokenState[] {null, TokenState.GONE}) {
            all.addAll(views.tokens(Sight.everything(), state(state), LATER, PageRequest.first(1000))
                    .items());
        }
        assertThat(all)
                .hasSize(FLEET.size() * 40)
                .anyMatch(known -> known.presence().isGone());
        return all;
    }

    private static TokenFilter state(@Nullable TokenState state) {
        return new TokenFilter(null, null, state, null, null, null, null);
    }

    private static Token anyToken(Random random, WorkspaceName workspace, int number) {
        Instant expires = NOW.plus(Duration.ofHours(random.nextInt(-48, 96)));
        LocalDate used = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(random.nextInt(60));
        return token(
                workspace.value() + "%04d".formatted(random.nextInt(100) * 100 + number),
                random.nextInt(1, 5),
                random.nextInt(3) == 0 ? null : expires,
                random.nextInt(3) == 0 ? null : used,
                NOW.minus(Duration.ofDays(random.nextInt(1, 60))));
    }

    private static TokenFilter anyFilter(Random random) {
        return new TokenFilter(
                random.nextInt(4) == 0 ? FLEET.get(random.nextInt(FLEET.size())) : null,
                random.nextInt(3) == 0 ? List.of(FIVETRAN, DBT).get(random.nextInt(2)) : null,
                random.nextInt(3) == 0 ? List.of(TokenState.values()).get(random.nextInt(3)) : null,
                random.nextInt(4) == 0 ? (Boolean) random.nextBoolean() : null,
                random.nextInt(3) == 0 ? NOW.plus(Duration.ofHours(random.nextInt(-48, 96))) : null,
                random.nextInt(3) == 0
                        ? LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(random.nextInt(60))
                        : null,
                random.nextInt(3) == 0 ? NOW.minus(Duration.ofDays(random.nextInt(1, 60))) : null,
                random.nextInt(4) == 0 ? Duration.ofDays(random.nextInt(1, 60)) : null);
    }

    @Test
    void whatAFilterAdmitsIsCounted() {
        Random random = new Random(20261130);
        List<KnownToken> all = anyFleet(random);
        for (int attempt = 0; attempt < 40; attempt++) {
            TokenFilter filter = anyFilter(random);

            Sight sight = anySight(random);

            TokenCount count = views.count(sight, filter, LATER);

            List<KnownToken> admitted = all.stream()
                    .filter(token -> sees(sight, token))
                    .filter(token -> filter.admits(token.seen(), token.stateAt(LATER)))
                    .toList();
            assertThat(count)
                    .as("%s", filter)
                    .isEqualTo(new TokenCount(
                            admitted.size(),
                            admitted.stream()
                                    .filter(it -> it.seen().partner() != null)
                                    .count(),
                            admitted.stream()
                                    .map(it -> it.seen().workspace())
                                    .distinct()
                                    .count(),
                            admitted.stream()
                                    .map(it -> it.seen().workspace() + "/"
                                            + it.seen().token().owner())
                                    .distinct()
                                    .count()));
        }
    }

    @Test
    void theMatrixShowsEachWorkspaceWithAllItsConnections() {
        FleetConnection one = connection(ALPHA, FIVETRAN, ConnectionState.CONNECTED);
        FleetConnection two = connection(ALPHA, DBT, ConnectionState.UNRECORDED);
        assess(ALPHA, NOW, connection(ALPHA, FIVETRAN, ConnectionState.QUARANTINED));
        assess(ALPHA, LATER, one, two);

        assertThat(all(2, page -> views.matrix(Sight.everything(), page)))
                .containsExactly(
                        new MatrixRow(ALPHA, LATER, List.of(two, one)),
                        new MatrixRow(FLEET.get(1), null, List.of()),
                        new MatrixRow(FLEET.get(2), null, List.of()));
    }

    @Test
    void connectionsAreShownToWhoSeesThemAndWorkspacesToWhoSeesAnyOfThem() {
        WorkspaceName beta = FLEET.get(1);
        for (WorkspaceName each : FLEET) {
            assess(
                    each,
                    NOW,
                    connection(each, FIVETRAN, ConnectionState.CONNECTED),
                    connection(each, DBT, ConnectionState.CONNECTED));
        }
        List<KnownConnection> every =
                all(3, page -> views.connections(Sight.everything(), ConnectionFilter.any(), page));
        assertThat(every).hasSize(6);

        for (Sight sight : SomeSights.ofEveryShape(ALPHA, beta, FIVETRAN)) {
            List<FleetConnection> seen = every.stream()
                    .map(KnownConnection::connection)
                    .filter(connection -> sight.covers(connection.name()))
                    .toList();
            assertThat(all(2, page -> views.connections(sight, ConnectionFilter.any(), page)))
                    .as("%s", sight)
                    .extracting(KnownConnection::connection)
                    .containsExactlyElementsOf(seen);
            assertThat(all(1, page -> views.matrix(sight, page)))
                    .as("%s", sight)
                    .isEqualTo(FLEET.stream()
                            .filter(sight::shows)
                            .map(each -> new MatrixRow(
                                    each,
                                    NOW,
                                    seen.stream()
                                            .filter(connection -> connection
                                                    .name()
                                                    .workspace()
                                                    .equals(each))
                                            .toList()))
                            .toList());
        }
    }

    @Test
    void whichWorkspacesCouldNotBeReadIsForWhoSeesThem() {
        assertThat(views.unread(SomeSights.in(ALPHA), 10))
                .extracting(Freshness::workspace)
                .containsExactly(ALPHA);
        assertThat(views.unread(SomeSights.of(FIVETRAN), 10)).hasSize(3);
        assertThat(views.unread(SomeSights.nothing(), 10)).isEmpty();
    }

    @Test
    void aTokenIsShownWithWhoseItIs() {
        Token partners = token("a", 1, null, null, NOW);
        Token strangers = token("b", 3, null, null, NOW);
        Token persons = token("c", 9, null, null, NOW);

        keep(ALPHA, NOW, List.of(partners, strangers, persons));

        assertThat(views.tokens(Sight.everything(), TokenFilter.any(), NOW, PageRequest.first(10))
                        .items())
                .extracting(KnownToken::seen)
                .containsExactly(
                        new ObservedToken(ALPHA, partners, principal(1).applicationId(), FIVETRAN, NOW),
                        new ObservedToken(ALPHA, strangers, principal(3).applicationId(), null, NOW),
                        new ObservedToken(ALPHA, persons, null, null, NOW));
    }

    @Test
    void aTokenIsFoundByItsIdWhereverItIsAndAlsoWhenItIsGone() {
        Token token = token("a", 1, null, null, NOW);
        FLEET.forEach(workspace -> keep(workspace, NOW, List.of(token)));
        keep(ALPHA, NOW.plusSeconds(100), List.of());
        keep(ALPHA, LATER, List.of());

        List<KnownToken> found = views.tokens(token.id());

        assertThat(found)
                .extracting(known -> known.seen().workspace(), known -> known.stateAt(LATER))
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(FLEET.get(0), TokenState.GONE),
                        org.assertj.core.api.Assertions.tuple(FLEET.get(1), TokenState.ACTIVE),
                        org.assertj.core.api.Assertions.tuple(FLEET.get(2), TokenState.ACTIVE));
        assertThat(views.tokens(new TokenId("f".repeat(64)))).isEmpty();
    }

    @Test
    void aConnectionIsKnownAsItWasFromOneReadingToAnother() {
        FleetConnection before =
                connection(ALPHA, FIVETRAN, ConnectionState.CONNECTED, FindingKind.TOKEN_NEVER_EXPIRES);
        FleetConnection after =
                connection(ALPHA, FIVETRAN, ConnectionState.QUARANTINED, FindingKind.PRINCIPAL_INACTIVE);
        assess(ALPHA, NOW, before);
        assess(ALPHA, NOW.plusSeconds(60), before);
        assess(ALPHA, NOW.plusSeconds(120), after);
        assess(ALPHA, NOW.plusSeconds(180));

        assertThat(connectionsAsOf(NOW.minusSeconds(1))).isEmpty();
        assertThat(connectionsAsOf(NOW.plusSeconds(119)))
                .containsExactly(new KnownConnection(before, NOW, NOW.plusSeconds(120), NOW.plusSeconds(180)));
        assertThat(connectionsAsOf(NOW.plusSeconds(120)))
                .containsExactly(
                        new KnownConnection(after, NOW.plusSeconds(120), NOW.plusSeconds(180), NOW.plusSeconds(180)));
        assertThat(connectionsAsOf(NOW.plusSeconds(180))).isEmpty();
        assertThat(connectionsAsOf(null)).isEmpty();
    }

    @Test
    void connectionsAreFoundByAllThatIsToldOfThem() {
        FleetConnection one = connection(ALPHA, FIVETRAN, ConnectionState.CONNECTED, FindingKind.TOKEN_NEVER_EXPIRES);
        FleetConnection two = connection(ALPHA, DBT, ConnectionState.UNRECORDED, FindingKind.NOT_RECORDED);
        FleetConnection three = connection(FLEET.get(1), FIVETRAN, ConnectionState.QUARANTINED);
        assess(ALPHA, NOW, one, two);
        assess(FLEET.get(1), NOW, three);

        assertThat(found(null, null, null, null, null)).containsExactly(two, one, three);
        assertThat(found(ALPHA, null, null, null, null)).containsExactly(two, one);
        assertThat(found(null, FIVETRAN, null, null, null)).containsExactly(one, three);
        assertThat(found(null, null, ConnectionState.QUARANTINED, null, null)).containsExactly(three);
        assertThat(found(null, null, null, FindingKind.NOT_RECORDED, null)).containsExactly(two);
        assertThat(found(null, null, null, null, true)).containsExactly(one);
        assertThat(found(null, FIVETRAN, ConnectionState.UNRECORDED, null, null))
                .isEmpty();
    }

    @Test
    void whatIsKnownOfAForgottenWorkspaceIsNotShownAndComesBackWithIt() {
        Token token = token("a", 1, null, null, NOW);
        keep(ALPHA, NOW, List.of(token));
        assess(ALPHA, NOW.plusSeconds(1), connection(ALPHA, FIVETRAN, ConnectionState.CONNECTED));

        ports.workspaces().forget(ALPHA);

        assertThat(views.tokens(Sight.everything(), TokenFilter.any(), NOW, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(views.tokens(token.id())).isEmpty();
        assertThat(connectionsAsOf(null)).isEmpty();
        ports.workspaces().register(SomeWorkspaces.workspace(ALPHA.value()));
        assertThat(connectionsAsOf(null)).hasSize(1);
    }

    @Test
    void workspacesThatWereNeverReadOrNotTheLastTimeAreNamed() {
        keep(ALPHA, NOW, List.of());
        keep(FLEET.get(1), NOW, List.of());
        ports.inventory().stale(ALPHA, "workspace-unreachable", LATER, LATER);

        assertThat(views.unread(Sight.everything(), 10))
                .extracting(Freshness::workspace)
                .containsExactly(ALPHA, FLEET.get(2));
        assertThat(views.unread(Sight.everything(), 1))
                .extracting(Freshness::stale)
                .containsExactly(new Freshness.Stale("workspace-unreachable", LATER));
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        assertThat(List.of("garbage", "!", "Z2FyYmFnZQ"))
                .allSatisfy(text -> assertThat(catchThrowable(() -> views.tokens(
                                Sight.everything(), TokenFilter.any(), NOW, new PageRequest(1, new Cursor(text)))))
                        .isInstanceOf(Failure.Invalid.class));
    }

    @Test
    void nothingIsShownWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> views.tokens(Sight.everything(), TokenFilter.any(), NOW, PageRequest.first(1)),
                        () -> views.tokens(new TokenId("a")),
                        () -> views.count(Sight.everything(), TokenFilter.any(), NOW),
                        () -> views.matrix(Sight.everything(), PageRequest.first(1)),
                        () -> views.connections(Sight.everything(), ConnectionFilter.any(), PageRequest.first(1)),
                        () -> views.principals(ALPHA, PageRequest.first(1)),
                        () -> views.unread(Sight.everything(), 1)));
    }

    private void keep(WorkspaceName workspace, Instant at, List<Token> tokens) {
        ports.inventory()
                .keep(
                        reading(workspace, at, tokens),
                        new Assessment(Map.of(new ScimId(1), FIVETRAN, new ScimId(2), DBT), List.of(), List.of()),
                        at);
    }

    private void assess(WorkspaceName workspace, Instant at, FleetConnection... connections) {
        ports.inventory()
                .keep(reading(workspace, at, List.of()), new Assessment(Map.of(), List.of(connections), List.of()), at);
    }

    private static Reading reading(WorkspaceName workspace, Instant at, List<Token> tokens) {
        return new Reading(
                workspace,
                at,
                List.of(principal(1), principal(2), principal(3)),
                tokens,
                TokenRules.NOT_SEEN,
                List.of());
    }

    private List<KnownConnection> connectionsAsOf(@Nullable Instant time) {
        return all(
                1,
                page -> views.connections(
                        Sight.everything(), new ConnectionFilter(null, null, null, null, null, time), page));
    }

    private List<FleetConnection> found(
            @Nullable WorkspaceName workspace,
            @Nullable PartnerKey partner,
            @Nullable ConnectionState state,
            @Nullable FindingKind finding,
            @Nullable Boolean reaches) {
        ConnectionFilter filter = new ConnectionFilter(workspace, partner, state, finding, reaches, null);
        return all(1, page -> views.connections(Sight.everything(), filter, page)).stream()
                .map(KnownConnection::connection)
                .toList();
    }

    private static <T> List<T> all(int size, Function<PageRequest, Page<T>> list) {
        List<T> read = new ArrayList<>();
        PageRequest next = PageRequest.first(size);
        for (Page<T> page; next != null; next = page.next() == null ? null : new PageRequest(size, page.next())) {
            page = list.apply(next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            read.addAll(page.items());
        }
        return read;
    }

    private static FleetConnection connection(
            WorkspaceName workspace, PartnerKey partner, ConnectionState state, FindingKind... findings) {
        boolean recorded = state != ConnectionState.UNRECORDED;
        return new FleetConnection(
                new ConnectionName(workspace, partner),
                state,
                recorded,
                state == ConnectionState.CONNECTED,
                List.of(principal(1).applicationId()),
                List.of(new TokenId("a".repeat(64))),
                Set.of(findings),
                recorded ? null : new Discovery(Discovery.Confidence.MEDIUM, List.of("A sign.", "Another \"sign\".")));
    }

    private static ServicePrincipal principal(long id) {
        return new ServicePrincipal(
                new ScimId(id), new ApplicationId(new UUID(0, id)), "P" + id, true, Set.of(), Set.of());
    }

    private static Token token(
            String id, long owner, @Nullable Instant expires, @Nullable LocalDate used, Instant created) {
        return new Token(new TokenId(id), new ScimId(owner), "c", created, null, expires, used, List.of());
    }
}

package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.FleetViews;
import io.partnerconnect.domain.port.out.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Inventory} must do. */
public abstract class InventoryContract {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final WorkspaceName TEST = new WorkspaceName("test-eu");
    private static final Instant NOW = MovableClock.START;
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final Token FOREVER = token("a", null, null);
    private static final Token BRIEF = token("b", NOW.plusSeconds(86_400), LocalDate.of(2026, 3, 1));
    private static final ServicePrincipal FIVETRAN = principal(1, true);

    private FleetPorts ports;
    private Inventory inventory;
    private FleetViews views;

    /** Ports to an empty database. */
    protected abstract FleetPorts empty();

    @BeforeEach
    void twoWorkspaces() {
        ports = empty();
        inventory = ports.inventory();
        views = ports.views();
        List.of(PROD, TEST).forEach(each -> ports.workspaces().register(SomeWorkspaces.workspace(each.value())));
    }

    @Test
    void whatWasNeverReadIsDueAndTakenOnce() {
        assertThat(inventory.take(NOW, 10)).containsExactlyInAnyOrder(PROD, TEST);
        assertThat(inventory.take(NOW, 10)).isEmpty();
        assertThat(inventory.take(NOW.plus(Inventory.TAKEN), 10)).hasSize(2);
    }

    @Test
    void whatIsDueLongestIsTakenFirst() {
        keep(PROD, NOW, NOW.plus(QUARTER_HOUR));
        keep(TEST, NOW, NOW.plusSeconds(60));

        assertThat(inventory.take(NOW.plusSeconds(59), 10)).isEmpty();
        assertThat(inventory.take(NOW.plus(QUARTER_HOUR), 1)).containsExactly(TEST);
        assertThat(inventory.take(NOW.plus(QUARTER_HOUR), 1)).containsExactly(PROD);
    }

    @Test
    void aRequestMakesAWorkspaceDueAtOnce() {
        keep(PROD, NOW, NOW.plus(QUARTER_HOUR));
        keep(TEST, NOW, NOW.plus(QUARTER_HOUR));

        inventory.request(PROD, NOW.plusSeconds(1));
        inventory.request(PROD, NOW.plusSeconds(2));

        assertThat(inventory.take(NOW.plusSeconds(2), 10)).containsExactly(PROD);
        assertThat(catchThrowable(() -> inventory.request(new WorkspaceName("nowhere"), NOW)))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void aReadingThatWasBegunBeforeTheRequestDoesNotAnswerIt() {
        inventory.take(NOW, 10);
        inventory.request(PROD, NOW.plusSeconds(2));

        keep(PROD, NOW.plusSeconds(1), NOW.plus(QUARTER_HOUR));
        assertThat(inventory.take(NOW.plusSeconds(3), 10)).containsExactly(PROD);
        keep(PROD, NOW.plusSeconds(3), NOW.plus(QUARTER_HOUR));

        assertThat(inventory.take(NOW.plusSeconds(4), 10)).isEmpty();
    }

    @Test
    void whatAReadingShowsIsKnownAsItIs() {
        inventory.keep(
                reading(PROD, NOW, List.of(FIVETRAN), FOREVER, BRIEF), Assessment.NOTHING, NOW.plus(QUARTER_HOUR));

        assertThat(tokens(PROD))
                .containsExactly(
                        new Known<>(PROD, FOREVER, Presence.since(NOW)), new Known<>(PROD, BRIEF, Presence.since(NOW)));
        assertThat(views.principals(PROD, PageRequest.first(10)).items())
                .containsExactly(new Known<>(PROD, FIVETRAN, Presence.since(NOW)));
        assertThat(tokens(TEST)).isEmpty();
        assertThat(inventory.freshness(PROD)).contains(new Freshness(PROD, NOW, null, NOW.plus(QUARTER_HOUR)));
    }

    @Test
    void whatChangedIsKnownAsTheLatestReadingShowsIt() {
        keep(PROD, NOW, NOW, FOREVER);
        Token used = token("a", null, LocalDate.of(2026, 3, 2));

        Instant later = NOW.plus(QUARTER_HOUR);
        inventory.keep(reading(PROD, later, List.of(principal(1, false)), used), Assessment.NOTHING, later);

        assertThat(tokens(PROD)).containsExactly(new Known<>(PROD, used, Presence.since(NOW)));
        assertThat(views.principals(PROD, PageRequest.first(10)).items())
                .containsExactly(new Known<>(PROD, principal(1, false), Presence.since(later)));
    }

    @Test
    void whatAReadingShowsTwiceIsThereOnceAsItWasShownLast() {
        keep(PROD, NOW, NOW, BRIEF);
        Token used = token("a", null, LocalDate.of(2026, 3, 2));

        inventory.keep(
                reading(PROD, NOW.plusSeconds(60), List.of(FIVETRAN, principal(1, false)), FOREVER, used, BRIEF),
                Assessment.NOTHING,
                NOW.plus(QUARTER_HOUR));

        assertThat(tokens(PROD)).extracting(Known::what).containsExactly(used, BRIEF);
        assertThat(views.principals(PROD, PageRequest.first(10)).items())
                .extracting(Known::what)
                .containsExactly(principal(1, false));
    }

    @Test
    void whatTwoReadingsDoNotShowIsGoneAndStaysKnown() {
        keep(PROD, NOW, NOW, FOREVER, BRIEF);
        Instant missed = NOW.plusSeconds(60);
        keep(PROD, missed, NOW, FOREVER);
        assertThat(presenceOf(BRIEF)).isEqualTo(new Presence(NOW, missed, null));

        keep(PROD, missed.plusSeconds(10), NOW, FOREVER);
        assertThat(presenceOf(BRIEF)).isEqualTo(new Presence(NOW, missed, null));

        keep(PROD, missed.plus(Presence.CONFIRMED_AFTER), NOW, FOREVER);
        assertThat(presenceOf(BRIEF)).isEqualTo(new Presence(NOW, missed, missed));
        keep(PROD, missed.plus(QUARTER_HOUR), NOW, FOREVER);
        assertThat(presenceOf(BRIEF)).isEqualTo(new Presence(NOW, missed, missed));
        assertThat(presenceOf(FOREVER)).isEqualTo(Presence.since(NOW));
    }

    @Test
    void whatIsShownAgainWasNeverGone() {
        keep(PROD, NOW, NOW, BRIEF);
        keep(PROD, NOW.plusSeconds(100), NOW);
        keep(PROD, NOW.plusSeconds(200), NOW);
        assertThat(presenceOf(BRIEF).isGone()).isTrue();

        keep(PROD, NOW.plusSeconds(300), NOW, BRIEF);

        assertThat(presenceOf(BRIEF)).isEqualTo(Presence.since(NOW));
    }

    @Test
    void aReadingThatIsNotYoungerThanTheLatestIsDropped() {
        keep(PROD, NOW.plusSeconds(60), NOW, FOREVER);

        keep(PROD, NOW.plusSeconds(60), NOW, BRIEF);
        keep(PROD, NOW, NOW, BRIEF);

        assertThat(tokens(PROD)).extracting(Known::what).containsExactly(FOREVER);
        assertThat(inventory.freshness(PROD).orElseThrow().observedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatIsKnownOfAWorkspaceThatCannotBeReadStaysAndIsStaleSinceTheFirstTime() {
        keep(PROD, NOW, NOW, FOREVER);

        inventory.stale(PROD, "workspace-unreachable", NOW.plusSeconds(60), NOW.plusSeconds(120));
        inventory.stale(PROD, "credential-refused", NOW.plusSeconds(120), NOW.plusSeconds(180));

        assertThat(tokens(PROD)).containsExactly(new Known<>(PROD, FOREVER, Presence.since(NOW)));
        assertThat(inventory.freshness(PROD))
                .contains(new Freshness(
                        PROD,
                        NOW,
                        new Freshness.Stale("credential-refused", NOW.plusSeconds(60)),
                        NOW.plusSeconds(180)));
        keep(PROD, NOW.plusSeconds(180), NOW.plusSeconds(240), FOREVER);
        assertThat(inventory.freshness(PROD).orElseThrow().stale()).isNull();
    }

    @Test
    void whatIsKnownIsShownInPages() {
        Token[] all = new Token[25];
        for (int i = 0; i < all.length; i++) {
            all[i] = token("%02d".formatted(i), null, null);
        }
        keep(PROD, NOW, NOW, all);

        assertThat(all(page -> views.tokens(Sight.everything(), in(PROD), NOW, page)))
                .extracting(known -> known.seen().token())
                .containsExactly(all);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                ports.database(),
                Outage.DATABASE,
                List.of(
                        () -> inventory.take(NOW, 1),
                        () -> inventory.request(PROD, NOW),
                        () -> keep(PROD, NOW, NOW, FOREVER),
                        () -> inventory.stale(PROD, "a-code", NOW, NOW),
                        () -> inventory.freshness(PROD),
                        () -> views.principals(PROD, PageRequest.first(1)),
                        () -> views.tokens(Sight.everything(), TokenFilter.any(), NOW, PageRequest.first(1))));
        assertThat(tokens(PROD)).isEmpty();
    }

    private void keep(WorkspaceName workspace, Instant at, Instant next, Token... tokens) {
        inventory.keep(reading(workspace, at, List.of(), tokens), Assessment.NOTHING, next);
    }

    private static Reading reading(
            WorkspaceName workspace, Instant at, List<ServicePrincipal> principals, Token... tokens) {
        return new Reading(workspace, at, principals, List.of(tokens), TokenRules.NOT_SEEN, List.of());
    }

    private List<Known<Token>> tokens(WorkspaceName workspace) {
        return Stream.of((TokenState) null, TokenState.GONE)
                .flatMap(state ->
                        all(page -> views.tokens(Sight.everything(), in(workspace, state), NOW, page)).stream())
                .map(known -> new Known<>(workspace, known.seen().token(), known.presence()))
                .toList();
    }

    private static TokenFilter in(WorkspaceName workspace) {
        return in(workspace, null);
    }

    private static TokenFilter in(WorkspaceName workspace, @Nullable TokenState state) {
        return new TokenFilter(workspace, null, state, null, null, null, null);
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> read = new ArrayList<>();
        PageRequest next = PageRequest.first(10);
        for (Page<T> page; next != null; next = page.next() == null ? null : new PageRequest(10, page.next())) {
            page = list.apply(next);
            read.addAll(page.items());
        }
        return read;
    }

    private Presence presenceOf(Token token) {
        return tokens(PROD).stream()
                .filter(known -> known.what().id().equals(token.id()))
                .findFirst()
                .orElseThrow()
                .presence();
    }

    private static Token token(String id, @Nullable Instant expiresAt, @Nullable LocalDate used) {
        return new Token(
                new TokenId(id.repeat(32)),
                new ScimId(1),
                "„Fivetran“\\n\t\r\n\\N, {NULL} \"x\"",
                NOW.minusSeconds(86_400),
                "admin@example.com",
                expiresAt,
                used,
                List.of("sql", "jobs"));
    }

    private static ServicePrincipal principal(long id, boolean active) {
        return new ServicePrincipal(
                new ScimId(id),
                new ApplicationId(new UUID(0, id)),
                "FIVETRAN_USER",
                active,
                Set.of("workspace-access"),
                Set.of("admins", "a group, {with} \"signs\""));
    }
}

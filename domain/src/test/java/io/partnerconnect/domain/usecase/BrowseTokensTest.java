package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.FleetPage;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseTokensTest {
    private final Installation installation = new Installation();
    private final BrowseTokens browse = installation.useCases.browseTokens();

    @Test
    void inAnyFleetThePagesShowEveryTokenOnceAndInOrder() {
        Random random = new Random(20261105);
        for (int world = 0; world < 100; world++) {
            // Given
            Installation fleet = new Installation();
            List<String> tokens = new ArrayList<>();
            Set<String> unreachable = new TreeSet<>();
            arrange(fleet, random, tokens, unreachable);

            // When
            Walk walk = walk(fleet.useCases.browseTokens(), TokenFilter.any(), () -> random.nextInt(1, 9));

            // Then
            assertThat(walk.shown()).as("world %d", world).containsExactlyElementsOf(tokens);
            assertThat(walk.unread()).as("world %d", world).containsExactlyElementsOf(unreachable);
        }
    }

    /** Up to 40 workspaces of up to 12 tokens; one of five does not answer. */
    private static void arrange(Installation fleet, Random random, List<String> tokens, Set<String> unreachable) {
        int workspaces = random.nextInt(40);
        for (int number = 0; number < workspaces; number++) {
            String name = "ws-%02d".formatted(number);
            fleet.register(name);
            FakeWorkspace workspace = fleet.databricks.workspace(new WorkspaceName(name));
            ServicePrincipal owner = workspace.addPrincipal("FIVETRAN_USER");
            boolean answers = random.nextInt(5) != 0;
            for (int many = random.nextInt(13); many > 0; many--) {
                Token token = workspace.addToken(owner, "");
                if (answers) {
                    tokens.add(name + "/" + token.id().value());
                }
            }
            if (!answers) {
                workspace.unavailable(Outage.UNREACHABLE);
                unreachable.add(name);
            }
        }
    }

    @Test
    void aPageLooksAtABoundedNumberOfWorkspacesAndTheNextGoesOn() {
        // Given
        for (int number = 0; number < 70; number++) {
            installation.register("ws-%02d".formatted(number));
        }

        // When
        FleetPage page = browse.list(TokenFilter.any(), PageRequest.first(10));

        // Then
        assertThat(page.page().items()).isEmpty();
        assertThat(page.page().next()).isEqualTo(new Cursor("ws-64."));
        assertThat(browse.list(
                                TokenFilter.any(),
                                new PageRequest(10, page.page().next()))
                        .page()
                        .next())
                .isNull();
    }

    @Test
    void aFullPageAsksNoFurtherWorkspaces() {
        // Given
        for (int number = 0; number < 17; number++) {
            installation.register("ws-%02d".formatted(number));
        }
        FakeWorkspace first = workspace("ws-00");
        first.addToken(first.addPrincipal("FIVETRAN_USER"), "");

        // When
        FleetPage page = browse.list(TokenFilter.any(), PageRequest.first(1));

        // Then
        assertThat(page.page().items()).hasSize(1);
        assertThat(page.page().next()).isNotNull();
        assertThat(workspace("ws-16").calls()).isZero();
    }

    @Test
    void tokensThatComeAndGoMeanwhileDoNotShiftThePagesThatFollow() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        ServicePrincipal fivetran = prod.addPrincipal("FIVETRAN_USER");
        Token first = prod.addToken(fivetran, "");
        Token second = prod.addToken(fivetran, "");
        Token third = prod.addToken(fivetran, "");
        Cursor next =
                browse.list(TokenFilter.any(), PageRequest.first(2)).page().next();
        revoke(first);
        revoke(second);

        // When
        FleetPage page = browse.list(TokenFilter.any(), new PageRequest(2, next));

        // Then
        assertThat(page.page().items()).extracting(ObservedToken::token).containsExactly(third);
    }

    @Test
    void aWorkspaceThatFailsIsNamedWithItsReasonAndKeepsNothingElseBack() {
        // Given
        installation.registerProd().unavailable(Outage.RESTING);
        installation.register("zeta");
        Token token = workspace("zeta").addToken(workspace("zeta").addPrincipal("x"), "");

        // When
        FleetPage page = browse.list(TokenFilter.any(), PageRequest.first(10));

        // Then
        assertThat(page.page().items()).extracting(ObservedToken::token).containsExactly(token);
        assertThat(page.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.workspace()).isEqualTo(Installation.PROD))
                .satisfies(unread -> assertThat(unread.failure().code()).isEqualTo("workspace-resting"));
    }

    @Test
    void aTokenIsToldByItsOwnerAsAPartners() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        ServicePrincipal fivetran = prod.addPrincipal("FIVETRAN_USER");
        Token partners = prod.addToken(fivetran, "");
        Token strangers = prod.addToken(prod.addPrincipal("somebody"), "");

        // When
        List<ObservedToken> items =
                browse.list(TokenFilter.any(), PageRequest.first(10)).page().items();

        // Then
        var now = installation.clock.instant();
        assertThat(items)
                .containsExactly(
                        new ObservedToken(
                                Installation.PROD,
                                partners,
                                fivetran.applicationId(),
                                Installation.FIVETRAN.key(),
                                now),
                        new ObservedToken(Installation.PROD, strangers, null, null, now));
    }

    @Test
    void aFilterForOneWorkspaceAsksOnlyThat() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        Token token = prod.addToken(prod.addPrincipal("x"), "");
        installation.register("other");

        // When
        FleetPage page = browse.list(
                new TokenFilter(Installation.PROD, null, null, null, null, null, null), PageRequest.first(10));

        // Then
        assertThat(page.page().items()).extracting(ObservedToken::token).containsExactly(token);
        assertThat(workspace("other").calls()).isZero();
    }

    @Test
    void theTokensOfOneWorkspaceOrPrincipalComeInPagesToo() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        ServicePrincipal fivetran = prod.addPrincipal("FIVETRAN_USER");
        ServicePrincipal stranger = prod.addPrincipal("stranger");
        List<Token> theirs = new ArrayList<>();
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            theirs.add(prod.addToken(fivetran, ""));
            all.add(theirs.getLast());
            all.add(prod.addToken(stranger, ""));
        }

        // Then
        assertThat(pages(page -> browse.of(Installation.PROD, page))).isEqualTo(all);
        assertThat(pages(page -> browse.of(Installation.PROD, fivetran.applicationId(), page)))
                .isEqualTo(theirs);
    }

    @Test
    void oneTokenIsFoundByItsId() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        ServicePrincipal fivetran = prod.addPrincipal("FIVETRAN_USER");
        Token token = prod.addToken(fivetran, "");

        // When
        ObservedToken seen = browse.get(Installation.PROD, token.id());

        // Then
        assertThat(seen.token()).isEqualTo(token);
        assertThat(seen.principal()).isEqualTo(fivetran.applicationId());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        installation.registerProd();
        assertThat(catchThrowable(() -> browse.get(Installation.PROD, new TokenId("f".repeat(64)))))
                .satisfies(end -> Ends.with("token-not-found", end));
        assertThat(catchThrowable(
                        () -> browse.of(Installation.PROD, new ApplicationId(new UUID(9, 9)), PageRequest.first(1))))
                .satisfies(end -> Ends.with("service-principal-not-found", end));
        assertThat(catchThrowable(() -> browse.of(new WorkspaceName("nowhere"), PageRequest.first(1))))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "prod-eu", ".", "..", ".abc", "Prod.", "prod-eu.a b", "prod-eu.abc.def", "a/b.c", "é."})
    void aCursorOfTheFleetThatIsNotOursIsInvalid(String garbage) {
        assertThat(catchThrowable(() -> browse.list(TokenFilter.any(), new PageRequest(1, new Cursor(garbage)))))
                .satisfies(end -> Ends.withInvalid("page_token", end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a b", "prod-eu.abc", "é"})
    void aCursorOfAWorkspaceThatIsNotOursIsInvalid(String garbage) {
        installation.registerProd();
        assertThat(catchThrowable(() -> browse.of(Installation.PROD, new PageRequest(1, new Cursor(garbage)))))
                .satisfies(end -> Ends.withInvalid("page_token", end));
    }

    private void revoke(Token token) {
        var prod = installation.workspaces.find(Installation.PROD).orElseThrow();
        assertThat(installation.databricks.tokens().revoke(prod, token.id())).isNotNull();
    }

    private FakeWorkspace workspace(String name) {
        return installation.databricks.workspace(new WorkspaceName(name));
    }

    /** What all pages together show. */
    private record Walk(List<String> shown, List<String> unread) {}

    private static Walk walk(BrowseTokens browse, TokenFilter filter, IntSupplier size) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
        @Nullable Cursor next = null;
        do {
            int most = size.getAsInt();
            FleetPage page = browse.list(filter, new PageRequest(most, next));
            assertThat(page.page().items()).hasSizeLessThanOrEqualTo(most);
            page.page()
                    .items()
                    .forEach(it -> walk.shown()
                            .add(it.workspace().value() + "/" + it.token().id().value()));
            page.unread().forEach(it -> walk.unread().add(it.workspace().value()));
            next = page.page().next();
        } while (next != null);
        return walk;
    }

    private static List<Token> pages(Function<PageRequest, Page<ObservedToken>> list) {
        List<Token> shown = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<ObservedToken> page = list.apply(new PageRequest(2, next));
            page.items().forEach(it -> shown.add(it.token()));
            next = page.next();
        } while (next != null);
        return shown;
    }
}

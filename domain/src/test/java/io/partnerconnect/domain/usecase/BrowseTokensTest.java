package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseTokensTest {
    private final Installation installation = new Installation();
    private final BrowseTokens browse = installation.useCases.browseTokens();

    @Test
    void tokensThatComeAndGoMeanwhileDoNotShiftThePagesThatFollow() {
        // Given
        FakeWorkspace prod = installation.registerProd();
        ServicePrincipal fivetran = prod.addPrincipal("FIVETRAN_USER");
        Token first = prod.addToken(fivetran, "");
        Token second = prod.addToken(fivetran, "");
        Token third = prod.addToken(fivetran, "");
        Cursor next = browse.of(Installation.PROD, PageRequest.first(2)).next();
        revoke(first);
        revoke(second);

        // When
        Page<ObservedToken> page = browse.of(Installation.PROD, new PageRequest(2, next));

        // Then
        assertThat(page.items()).extracting(ObservedToken::token).containsExactly(third);
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
                browse.of(Installation.PROD, PageRequest.first(10)).items();

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

package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.credential.Credential;
import io.partnerconnect.domain.model.credential.Migration;
import io.partnerconnect.domain.model.credential.Migration.Next;
import io.partnerconnect.domain.model.credential.MigrationPage;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowseMigrationsTest {
    private final Installation installation = new Installation();

    private FakeWorkspace connected(String name) {
        WorkspaceName workspace = installation.register(name).name();
        installation.connections.record(new RecordedConnection(
                workspace, Installation.FIVETRAN.key(), AnIntent.ALICE, installation.clock.instant()));
        return installation.databricks.workspace(workspace);
    }

    private MigrationPage page(PageRequest request) {
        return installation.useCases.browseMigrations().of(Sight.everything(), Installation.FIVETRAN.key(), request);
    }

    private Next next() {
        return page(PageRequest.first(1)).page().items().getFirst().next();
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(installation.clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    @Test
    void aConnectionIsToldStepByStepWhatComesNext() {
        FakeWorkspace workspace = connected("prod-eu");
        assertThat(next()).isEqualTo(Next.REPAIR);
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        Token token = workspace.addToken(fivetran, "the old one");
        assertThat(next()).isEqualTo(Next.MAKE_SECRET);
        workspace.addSecret(fivetran, Duration.ofDays(90));
        assertThat(next()).as("use is not reported").isEqualTo(Next.HAND_OVER);
        workspace.use(token.id(), daysAgo(2));
        assertThat(next()).as("not for two whole days").isEqualTo(Next.HAND_OVER);
        workspace.use(token.id(), daysAgo(3));
        assertThat(next()).isEqualTo(Next.REVOKE_TOKENS);
        workspace.lose(token);
        assertThat(next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void tokensAndSecretsAreShownAlike() {
        FakeWorkspace workspace = connected("prod-eu");
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        Token token = workspace.addToken(fivetran, "the old one");
        var secret = workspace.addSecret(fivetran, Duration.ofDays(90));
        workspace.addToken(workspace.addPrincipal("somebody else"), "another");

        Migration migration = page(PageRequest.first(1)).page().items().getFirst();

        assertThat(migration.principals()).containsExactly(fivetran.applicationId());
        assertThat(migration.credentials())
                .containsExactly(new Credential.OfToken(token), new Credential.OfSecret(secret));
    }

    @Test
    void pagesGoByWorkspaceAndSayWhichCouldNotBeRead() {
        connected("a-one");
        connected("b-two").unavailable(Outage.UNREACHABLE);
        connected("c-three");
        installation.register("d-not-connected");

        MigrationPage first = page(PageRequest.first(2));
        MigrationPage second = page(new PageRequest(2, first.page().next()));

        assertThat(namesOf(first)).containsExactly("a-one");
        assertThat(first.unread()).extracting(each -> each.workspace().value()).containsExactly("b-two");
        assertThat(namesOf(second)).containsExactly("c-three");
        assertThat(second.page().next()).isNull();
    }

    @Test
    void aPageLooksAtSixteenWorkspacesAtTheMost() {
        for (int i = 10; i < 30; i++) {
            connected("w-" + i);
        }

        MigrationPage page = page(PageRequest.first(1000));

        assertThat(page.page().items()).hasSize(16);
        assertThat(page.page().next()).isEqualTo(new Cursor("w-25"));
    }

    @Test
    void aPartnerThatTakesNoOAuthHasNothingToMigrateAndNoWorkspaceIsAsked() {
        MigrationPage page = installation
                .useCases
                .browseMigrations()
                .of(Sight.everything(), Installation.LABELBOX.key(), PageRequest.first(10));

        assertThat(page.takesOAuth()).isFalse();
        assertThat(page.page().items()).isEmpty();
    }

    @Test
    void aPageTokenThatIsNotOursIsNamed() {
        Ends.withInvalid("page_token", catchThrowable(() -> page(new PageRequest(1, new Cursor("Not a name!")))));
    }

    private static List<String> namesOf(MigrationPage page) {
        return page.page().items().stream()
                .map(each -> each.workspace().value())
                .toList();
    }
}

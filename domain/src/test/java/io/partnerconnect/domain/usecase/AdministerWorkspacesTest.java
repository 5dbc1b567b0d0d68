package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministerWorkspacesTest {
    private final Installation installation = new Installation();
    private final UseCases useCases = installation.useCases;
    private final Mandate mandate = installation.mandate();

    @Test
    void aRegisteredWorkspaceIsShownWithItsFirstVersion() {
        // When
        Workspace registered = register(SomeWorkspaces.workspace("prod-eu"));

        // Then
        assertThat(registered.version()).isOne();
        assertThat(useCases.browseWorkspaces().get(Installation.PROD)).isEqualTo(registered);
        assertThat(useCases.browseWorkspaces()
                        .list(Sight.everything(), PageRequest.first(10))
                        .items())
                .containsExactly(registered);
    }

    @Test
    void registeringAsksNothingOfTheWorkspace() {
        // When
        register(SomeWorkspaces.workspace("prod-eu"));

        // Then
        assertThat(installation.databricks.workspace(Installation.PROD).calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dbc.example.com",
                "https://cloud.databricks.com",
                "https://dbc.cloud.databricks.com.attacker.net",
                "http://localhost:8080"
            })
    void aWorkspaceIsNotRegisteredAtAnAddressThatIsNotAdmitted(String url) {
        // When
        Throwable end = catchThrowable(() -> register(SomeWorkspaces.workspace("prod-eu", url)));

        // Then
        Ends.withInvalid("url", end);
        assertThat(installation.workspaces.find(Installation.PROD)).isEmpty();
        assertThat(installation.outcomeOf(mandate.operation()).outcome()).isEqualTo(OutcomeKind.FAILED);
    }

    @Test
    void aNameIsRegisteredOnce() {
        // Given
        installation.register("prod-eu");

        // When
        Throwable end = catchThrowable(
                () -> register(SomeWorkspaces.workspace("prod-eu", "https://other.cloud.databricks.com")));

        // Then
        Ends.with("workspace-exists", end);
    }

    @Test
    void anAddressIsRegisteredOnce() {
        // Given
        installation.register("prod-eu");

        // When
        Throwable end = catchThrowable(
                () -> register(SomeWorkspaces.workspace("prod-us", "https://prod-eu.cloud.databricks.com")));

        // Then
        Ends.with("workspace-exists", end);
    }

    @Test
    void whatAnUpdateDoesNotSayStays() {
        // Given
        Workspace before = installation.register("prod-eu");

        // When
        Workspace after = update(1, null, null, null);

        // Then
        assertThat(after)
                .isEqualTo(new Workspace(before.name(), before.url(), before.credential(), before.labels(), 2));
    }

    @Test
    void whatAnUpdateSaysHolds() {
        // Given
        installation.register("prod-eu");
        var url = new WorkspaceUrl("https://adb-1.2.azuredatabricks.net");
        var credential = new CredentialName("renewed");
        var labels = new Labels(Map.of("env", "stage"));

        // When
        Workspace after = update(1, url, credential, labels);

        // Then
        assertThat(after).isEqualTo(new Workspace(Installation.PROD, url, credential, labels, 2));
        assertThat(useCases.browseWorkspaces().get(Installation.PROD)).isEqualTo(after);
    }

    @Test
    void aWorkspaceDoesNotMoveToAnAddressThatIsNotAdmitted() {
        // Given
        Workspace before = installation.register("prod-eu");

        // When
        Throwable end =
                catchThrowable(() -> update(1, new WorkspaceUrl("https://dbc.example.com"), null, Labels.none()));

        // Then
        Ends.withInvalid("url", end);
        assertThat(useCases.browseWorkspaces().get(Installation.PROD)).isEqualTo(before);
    }

    @Test
    void aWorkspaceDoesNotMoveToTheAddressOfAnother() {
        // Given
        installation.register("prod-eu");
        Workspace other = installation.register("prod-us");

        // When
        Throwable end = catchThrowable(() -> update(1, other.url(), null, null));

        // Then
        Ends.with("workspace-exists", end);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    void anUpdateOfAnotherVersionIsStale(long version) {
        // Given
        installation.register("prod-eu");
        Workspace current = update(1, null, new CredentialName("theirs"), null);

        // When
        Throwable end = catchThrowable(() -> update(version, null, new CredentialName("mine"), null));

        // Then
        Ends.with("stale", end);
        assertThat(useCases.browseWorkspaces().get(Installation.PROD)).isEqualTo(current);
    }

    @Test
    void whatIsNotRegisteredIsNotFound() {
        assertThat(catchThrowable(() -> update(1, null, null, null)))
                .satisfies(end -> Ends.with("workspace-not-found", end));
        assertThat(catchThrowable(() -> useCases.browseWorkspaces().get(Installation.PROD)))
                .satisfies(end -> Ends.with("workspace-not-found", end));
        assertThat(catchThrowable(() -> forget(Installation.PROD)))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    @Test
    void aForgottenWorkspaceIsNotShownAndStaysInDatabricks() {
        // Given
        var workspace = installation.registerProd();
        var fivetran = workspace.addPrincipal("FIVETRAN_USER");

        // When
        forget(Installation.PROD);

        // Then
        assertThat(useCases.browseWorkspaces()
                        .list(Sight.everything(), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(workspace.principals()).containsExactly(fivetran);
    }

    private Workspace register(Workspace it) {
        var command = new RegisterWorkspace.Command(it.name(), it.url(), it.credential(), it.labels());
        return done(useCases.registerWorkspace().handle(mandate, command));
    }

    private Workspace update(
            long version, @Nullable WorkspaceUrl url, @Nullable CredentialName credential, @Nullable Labels labels) {
        var command = new UpdateWorkspace.Command(Installation.PROD, version, url, credential, labels);
        return done(useCases.updateWorkspace().handle(installation.mandate(), command));
    }

    private void forget(WorkspaceName name) {
        done(useCases.forgetWorkspace().handle(installation.mandate(), new ForgetWorkspace.Command(name)));
    }

    private static <R> R done(Answer<R> answer) {
        return ((Answer.Done<R>) answer).result();
    }
}

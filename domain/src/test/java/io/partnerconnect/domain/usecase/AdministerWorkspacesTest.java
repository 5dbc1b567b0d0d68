package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministerWorkspacesTest {
    private final Installation installation = new Installation();
    private final UseCases useCases = installation.useCases;
    private final Mandate mandate = installation.mandate();
    private final FakeHostNames names = installation.receivers.names();

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
    void aWorkspaceWhoseNameStandsForAPrivateAddressIsRegisteredOnlyWithItsRange() {
        // Given
        names.answer("prod-eu.cloud.databricks.com", "10.1.2.3");
        Workspace workspace = SomeWorkspaces.workspace("prod-eu");

        // When
        Throwable end = catchThrowable(() -> register(workspace));
        Workspace registered = register(within(workspace, "10.1.0.0/16"), installation.mandate());

        // Then
        assertThat(Told.message(end)).contains("private_ranges").doesNotContain("10.1.2.3");
        Ends.withInvalid("url", end);
        assertThat(registered.address().privateRanges().texts()).containsExactly("10.1.0.0/16");
        assertThat(useCases.browseWorkspaces().get(Installation.PROD)).isEqualTo(registered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254"})
    void aWorkspaceWhoseNameStandsForWhatIsNeverConnectedToIsNotRegistered(String address) {
        // Given
        names.answer("prod-eu.cloud.databricks.com", address);

        // When
        Throwable end =
                catchThrowable(() -> register(within(SomeWorkspaces.workspace("prod-eu"), "10.0.0.0/8", "fc00::/7")));

        // Then
        Ends.withInvalid("url", end);
        assertThat(installation.workspaces.find(Installation.PROD)).isEmpty();
    }

    @Test
    void aWorkspaceWhoseNameStandsForNothingYetIsRegistered() {
        names.answer("prod-eu.cloud.databricks.com");

        assertThat(register(SomeWorkspaces.workspace("prod-eu")).version()).isOne();
    }

    @Test
    void rangesThatAreAllowedAndTakenBackAreInTheAudit() {
        // Given
        installation.register("prod-eu");

        // When
        allow("10.1.0.0/16", "fd00:1::/32");
        allow();

        // Then
        assertThat(installation.ledger.written())
                .filteredOn(event -> event.action().equals("workspace.update") && event.phase() == AuditPhase.INTENT)
                .extracting(event -> event.details().text())
                .containsExactlyInAnyOrder("private_ranges=10.1.0.0/16 fd00:1::/32", "private_ranges=none");
        assertThat(useCases.browseWorkspaces().get(Installation.PROD).address().privateRanges())
                .isEqualTo(PrivateRanges.none());
    }

    @Test
    void aRangeIsNotTakenBackWhileTheNameStandsForAnAddressInIt() {
        // Given
        names.answer("prod-eu.cloud.databricks.com", "10.1.2.3");
        register(within(SomeWorkspaces.workspace("prod-eu"), "10.1.0.0/16"));

        // When
        Throwable end = catchThrowable(this::allow);

        // Then
        Ends.withInvalid("url", end);
    }

    private static Workspace within(Workspace workspace, String... ranges) {
        return workspace.with(
                new WorkspaceAddress(workspace.url(), PrivateRanges.parse(List.of(ranges))),
                workspace.credential(),
                workspace.labels());
    }

    private Workspace allow(String... ranges) {
        long version = useCases.browseWorkspaces().get(Installation.PROD).version();
        var command = new UpdateWorkspace.Command(
                Installation.PROD, version, null, PrivateRanges.parse(List.of(ranges)), null, null);
        return done(useCases.updateWorkspace().handle(installation.mandate(), command));
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
        return register(it, mandate);
    }

    private Workspace register(Workspace it, Mandate under) {
        var command = new RegisterWorkspace.Command(it.name(), it.address(), it.credential(), it.labels());
        return done(useCases.registerWorkspace().handle(under, command));
    }

    private Workspace update(
            long version, @Nullable WorkspaceUrl url, @Nullable CredentialName credential, @Nullable Labels labels) {
        var command = new UpdateWorkspace.Command(Installation.PROD, version, url, null, credential, labels);
        return done(useCases.updateWorkspace().handle(installation.mandate(), command));
    }

    private void forget(WorkspaceName name) {
        done(useCases.forgetWorkspace().handle(installation.mandate(), new ForgetWorkspace.Command(name)));
    }

    private static <R> R done(Answer<R> answer) {
        return ((Answer.Done<R>) answer).result();
    }
}

package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomeWorkspaces.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Workspaces} must do. */
public abstract class WorkspacesContract {
    private static final WorkspaceName NOBODY = new WorkspaceName("nobody");

    /** Empty at the start of a test. */
    protected abstract Workspaces workspaces();

    /** Of the same database. */
    protected abstract RecordedConnections connections();

    protected abstract DatabaseControls database();

    @Test
    void aRegisteredWorkspaceIsFoundAsItWasGivenWithVersion1() {
        Workspace registered = workspaces().register(workspace("prod-eu"));

        assertThat(registered).isEqualTo(atVersion(1, workspace("prod-eu")));
        assertThat(workspaces().find(registered.name())).contains(registered);
    }

    @Test
    void aWorkspaceThatIsNotRegisteredIsNotFound() {
        assertThat(workspaces().find(NOBODY)).isEmpty();
    }

    @Test
    void aNameIsRegisteredOnce() {
        // Given
        Workspace first = workspaces().register(workspace("prod-eu"));

        // When
        Throwable second =
                catchThrowable(() -> workspaces().register(workspace("prod-eu", "https://other.cloud.databricks.com")));

        // Then
        Ended.as(Failure.Conflict.class, exists(), second);
        assertThat(workspaces().find(first.name())).contains(first);
    }

    @Test
    void anAddressIsRegisteredOnce() {
        // Given
        Workspace first = workspaces().register(workspace("prod-eu"));

        // When
        Throwable second = catchThrowable(
                () -> workspaces().register(workspace("another", first.url().origin())));

        // Then
        Ended.as(Failure.Conflict.class, exists(), second);
        assertThat(workspaces().find(new WorkspaceName("another"))).isEmpty();
    }

    @Test
    void ofTwoWhoRegisterANameAtOnceOneIsRefused() throws InterruptedException {
        List<Object> ends = Together.run(List.of(
                () -> workspaces().register(workspace("prod-eu")),
                () -> workspaces().register(workspace("prod-eu"))));

        assertThat(ends).hasAtLeastOneElementOfType(Workspace.class).hasAtLeastOneElementOfType(Failure.Conflict.class);
    }

    @Test
    void workspacesAreListedByName() {
        // Given
        List.of("b-1", "a", "b", "c", "b1").forEach(name -> workspaces().register(workspace(name)));

        // When
        Page<Workspace> page = workspaces().list(Sight.everything(), PageRequest.first(10));

        // Then
        assertThat(names(page)).containsExactly("a", "b", "b-1", "b1", "c");
        assertThat(page.next()).isNull();
    }

    @Test
    void workspacesAreListedOfWhichAnythingIsSeen() {
        List.of("a", "b", "c").forEach(name -> workspaces().register(workspace(name)));
        WorkspaceName a = new WorkspaceName("a");

        for (Sight sight : SomeSights.ofEveryShape(a, new WorkspaceName("c"), new PartnerKey("fivetran"))) {
            Page<Workspace> first = workspaces().list(sight, PageRequest.first(1));
            Page<Workspace> all = workspaces().list(sight, PageRequest.first(10));

            assertThat(names(all))
                    .as("%s", sight)
                    .isEqualTo(Stream.of("a", "b", "c")
                            .filter(name -> sight.shows(new WorkspaceName(name)))
                            .toList());
            assertThat(names(first)).isEqualTo(names(all).stream().limit(1).toList());
        }
    }

    @Test
    void workspacesAreFoundByAllTheirLabels() {
        workspaces().register(labelled("a", Map.of("env", "prod", "team", "data")));
        workspaces().register(labelled("b", Map.of("env", "prod")));
        workspaces().register(labelled("c", Map.of("env", "prod=", "team", "data")));

        assertThat(workspaces().labelled(new Labels(Map.of("env", "prod"))))
                .containsExactlyInAnyOrder(new WorkspaceName("a"), new WorkspaceName("b"));
        assertThat(workspaces().labelled(new Labels(Map.of("env", "prod", "team", "data"))))
                .containsExactly(new WorkspaceName("a"));
        assertThat(workspaces().labelled(new Labels(Map.of("env", "test")))).isEmpty();
    }

    private static Workspace labelled(String name, Map<String, String> labels) {
        Workspace plain = workspace(name);
        return new Workspace(plain.name(), plain.url(), plain.credential(), new Labels(labels), 0);
    }

    @Test
    void aPageGoesOnWhereTheLastEndedAlsoWhenWorkspacesAreAddedMeanwhile() {
        // Given
        List.of("b", "d", "f").forEach(name -> workspaces().register(workspace(name)));
        Page<Workspace> first = workspaces().list(Sight.everything(), PageRequest.first(2));
        List.of("a", "e").forEach(name -> workspaces().register(workspace(name)));

        // When
        Page<Workspace> second = workspaces().list(Sight.everything(), new PageRequest(2, first.next()));

        // Then
        assertThat(names(first)).containsExactly("b", "d");
        assertThat(names(second)).containsExactly("e", "f");
        assertThat(second.next()).isNull();
    }

    @Test
    void aCursorOfSomebodyElsesMakingIsInvalid() {
        Throwable listing = catchThrowable(
                () -> workspaces().list(Sight.everything(), new PageRequest(2, new Cursor("!! not ours !!"))));

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure ->
                                assertThat(failure.errors()).extracting("field").containsExactly("page_token"));
    }

    @Test
    void anUpdateReplacesWhatIsStoredAndCountsTheVersion() {
        // Given
        Workspace registered = workspaces().register(workspace("prod-eu"));

        // When
        Workspace updated = workspaces().update(changed(registered));

        // Then
        assertThat(updated).isEqualTo(atVersion(2, changed(registered)));
        assertThat(workspaces().find(registered.name())).contains(updated);
    }

    @Test
    void anUpdateThatChangesNothingCountsTheVersionToo() {
        // Given
        Workspace registered = workspaces().register(workspace("prod-eu"));

        // When
        Workspace updated = workspaces().update(registered);

        // Then
        assertThat(updated).isEqualTo(atVersion(2, registered));
        assertThat(workspaces().find(registered.name())).contains(updated);
    }

    @Test
    void anUpdateOfWhatWasChangedSinceIsStale() {
        // Given
        Workspace read = workspaces().register(workspace("prod-eu"));
        Workspace stored = workspaces().update(changed(read));

        // When
        Throwable updating = catchThrowable(() -> workspaces().update(read));

        // Then
        assertThat(updating).isInstanceOf(Failure.Stale.class);
        assertThat(workspaces().find(read.name())).contains(stored);
    }

    @Test
    void ofTwoWhoUpdateTheSameVersionAtOnceOneIsStale() throws InterruptedException {
        // Given
        Workspace read = workspaces().register(workspace("prod-eu"));

        // When
        List<Object> ends = Together.run(List.of(
                () -> workspaces().update(changed(read)), () -> workspaces().update(changed(read))));

        // Then
        assertThat(ends).hasAtLeastOneElementOfType(Workspace.class).hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void aWorkspaceThatIsNotRegisteredCannotBeUpdated() {
        Throwable updating = catchThrowable(() -> workspaces().update(atVersion(1, workspace("nobody"))));

        Ended.as(Failure.NotFound.class, "workspace-not-found", updating);
    }

    @Test
    void anUpdateCannotTakeTheAddressOfAnotherWorkspace() {
        // Given
        Workspace first = workspaces().register(workspace("first"));
        Workspace second = workspaces().register(workspace("second"));

        // When
        Throwable updating = catchThrowable(
                () -> workspaces().update(second.with(first.address(), second.credential(), second.labels())));

        // Then
        Ended.as(Failure.Conflict.class, exists(), updating);
        assertThat(workspaces().find(second.name())).contains(second);
    }

    @Test
    void aForgottenWorkspaceIsGoneWithItsConnectionsAndCanBeRegisteredAnew() {
        // Given
        Workspace registered = workspaces().register(workspace("prod-eu"));
        connections()
                .record(new RecordedConnection(
                        registered.name(), new PartnerKey("fivetran"), AnIntent.ALICE, MovableClock.START));

        // When
        workspaces().forget(registered.name());

        // Then
        assertThat(workspaces().find(registered.name())).isEmpty();
        assertThat(workspaces().register(workspace("prod-eu")).version()).isEqualTo(1);
        assertThat(connections().of(registered.name())).isEmpty();
    }

    @Test
    void aWorkspaceIsForgottenOnce() {
        // Given
        Workspace registered = workspaces().register(workspace("prod-eu"));
        workspaces().forget(registered.name());

        // When
        Throwable again = catchThrowable(() -> workspaces().forget(registered.name()));

        // Then
        Ended.as(Failure.NotFound.class, "workspace-not-found", again);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Workspace some = atVersion(1, workspace("prod-eu"));

        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> workspaces().register(some),
                        () -> workspaces().find(some.name()),
                        () -> workspaces().list(Sight.everything(), PageRequest.first(1)),
                        () -> workspaces().update(some),
                        () -> workspaces().forget(some.name())));

        assertThat(workspaces().find(some.name())).isEmpty();
    }

    private static String exists() {
        return Clash.WORKSPACE_EXISTS.code();
    }

    private static List<String> names(Page<Workspace> page) {
        return page.items().stream().map(each -> each.name().value()).toList();
    }

    private static Workspace changed(Workspace read) {
        return read.with(
                new WorkspaceAddress(
                        new WorkspaceUrl("https://adb-1.2.azuredatabricks.net"),
                        PrivateRanges.parse(List.of("fd00:1::/32", "10.1.0.0/16"))),
                new CredentialName("newer"),
                Labels.none());
    }

    private static Workspace atVersion(long version, Workspace workspace) {
        return new Workspace(
                workspace.name(), workspace.address(), workspace.credential(), workspace.labels(), version);
    }
}

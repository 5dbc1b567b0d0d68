package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomeWorkspaces.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What every {@link RecordedConnections} must do. */
public abstract class RecordedConnectionsContract {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");

    /** Empty at the start of a test. */
    protected abstract RecordedConnections connections();

    /** Of the same database. */
    protected abstract Workspaces workspaces();

    protected abstract DatabaseControls database();

    @Test
    void aRecordIsReadAsItWasGivenToTheMicrosecond() {
        // Given
        workspaces().register(workspace("prod-eu"));
        RecordedConnection given = connection("fivetran", AnIntent.ALICE);

        // When
        RecordedConnection recorded = connections().record(given);

        // Then
        assertThat(recorded).isEqualTo(given);
        assertThat(connections().of(PROD)).containsExactly(given);
    }

    @Test
    void theFirstRecordStays() {
        // Given
        workspaces().register(workspace("prod-eu"));
        RecordedConnection first = connections().record(connection("fivetran", AnIntent.ALICE));

        // When
        RecordedConnection second = connections().record(connection("fivetran", Actor.service("discovery")));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(connections().of(PROD)).containsExactly(first);
    }

    @Test
    void twoWhoRecordAtOnceGetTheSameRecord() throws InterruptedException {
        // Given
        workspaces().register(workspace("prod-eu"));

        // When
        List<Object> ends = Together.run(List.of(
                () -> connections().record(connection("fivetran", AnIntent.ALICE)),
                () -> connections().record(connection("fivetran", Actor.service("discovery")))));

        // Then
        assertThat(ends).containsOnly(connections().of(PROD).getFirst());
    }

    @Test
    void aConnectionOfAWorkspaceThatIsNotRegisteredCannotBeRecorded() {
        Throwable recording = catchThrowable(() -> connections().record(connection("fivetran", AnIntent.ALICE)));

        Ended.as(Failure.NotFound.class, "workspace-not-found", recording);
    }

    @Test
    void theRecordsOfOneWorkspaceAreListedByPartner() {
        // Given
        workspaces().register(workspace("prod-eu"));
        workspaces().register(workspace("another"));
        List.of("dbt", "airbyte", "db-t").forEach(key -> connections().record(connection(key, AnIntent.ALICE)));
        connections()
                .record(new RecordedConnection(
                        new WorkspaceName("another"), FIVETRAN, AnIntent.ALICE, MovableClock.START));

        // When
        List<RecordedConnection> records = connections().of(PROD);

        // Then
        assertThat(records).extracting(each -> each.partner().value()).containsExactly("airbyte", "db-t", "dbt");
    }

    @Test
    void aWorkspaceThatIsNotRegisteredHasNoRecords() {
        assertThat(connections().of(new WorkspaceName("nobody"))).isEmpty();
    }

    @Test
    void theWorkspacesOfAPartnerAreListedByName() {
        // Given
        List.of("prod-us", "prod-eu", "another").forEach(name -> workspaces().register(workspace(name)));
        connections().record(connection("prod-us", "fivetran"));
        connections().record(connection("prod-eu", "fivetran"));
        connections().record(connection("another", "dbt"));

        // When
        List<WorkspaceName> found = connections().workspacesOf(FIVETRAN);

        // Then
        assertThat(found).containsExactly(PROD, new WorkspaceName("prod-us"));
    }

    @Test
    void allAreListedByPartnerAndWorkspace() {
        // Given
        List.of("prod-us", "prod-eu").forEach(name -> workspaces().register(workspace(name)));
        connections().record(connection("prod-us", "fivetran"));
        connections().record(connection("prod-eu", "fivetran"));
        connections().record(connection("prod-us", "dbt"));
        connections().record(connection("prod-us", "rivery"));
        connections().forget(new WorkspaceName("prod-us"), new PartnerKey("rivery"));

        // When
        SortedMap<PartnerKey, List<WorkspaceName>> all = connections().byPartner();

        // Then
        assertThat(all)
                .containsExactly(
                        Map.entry(new PartnerKey("dbt"), List.of(new WorkspaceName("prod-us"))),
                        Map.entry(FIVETRAN, List.of(PROD, new WorkspaceName("prod-us"))));
    }

    @Test
    void aPartnerThatIsConnectedNowhereHasNoWorkspaces() {
        // Given
        workspaces().register(workspace("prod-eu"));
        connections().record(connection("fivetran", AnIntent.ALICE));
        connections().forget(PROD, FIVETRAN);

        // When
        List<WorkspaceName> found = connections().workspacesOf(FIVETRAN);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aRecordIsForgottenOnceAndNoOtherWithIt() {
        // Given
        workspaces().register(workspace("prod-eu"));
        connections().record(connection("fivetran", AnIntent.ALICE));
        RecordedConnection other = connections().record(connection("dbt", AnIntent.ALICE));
        connections().forget(PROD, FIVETRAN);

        // When
        Throwable again = catchThrowable(() -> connections().forget(PROD, FIVETRAN));

        // Then
        Ended.as(Failure.NotFound.class, "recorded-connection-not-found", again);
        assertThat(connections().of(PROD)).containsExactly(other);
    }

    @Test
    void theLatestAnswerOfARecordHolds() {
        // Given
        workspaces().register(workspace("prod-eu"));
        RecordedConnection first = connections().record(connection("fivetran", AnIntent.ALICE));
        RecordedConnection other = connections().record(connection("dbt", AnIntent.ALICE));
        connections().answered(PROD, FIVETRAN, answer(PartnerAnswer.CONNECTION_NOT_FOUND, AnIntent.ALICE));
        ReportedAnswer later = answer(PartnerAnswer.CONNECTED, Actor.service("portal"));

        // When
        RecordedConnection answered = connections().answered(PROD, FIVETRAN, later);

        // Then
        assertThat(answered).isEqualTo(first.answered(later));
        assertThat(connections().of(PROD)).containsExactly(other, answered);
    }

    @Test
    void anAnswerStaysWhenTheRecordIsMadeOnceMore() {
        // Given
        workspaces().register(workspace("prod-eu"));
        connections().record(connection("fivetran", AnIntent.ALICE));
        RecordedConnection answered =
                connections().answered(PROD, FIVETRAN, answer(PartnerAnswer.ACCOUNT_EXPIRED, AnIntent.ALICE));

        // When
        RecordedConnection again = connections().record(connection("fivetran", AnIntent.ALICE));

        // Then
        assertThat(again).isEqualTo(answered);
    }

    @Test
    void whatIsNotRecordedHasNoAnswer() {
        // Given
        workspaces().register(workspace("prod-eu"));

        // When
        Throwable answering = catchThrowable(
                () -> connections().answered(PROD, FIVETRAN, answer(PartnerAnswer.CONNECTED, AnIntent.ALICE)));

        // Then
        Ended.as(Failure.NotFound.class, "recorded-connection-not-found", answering);
        assertThat(connections().of(PROD)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> connections().record(connection("fivetran", AnIntent.ALICE)),
                        () -> connections().answered(PROD, FIVETRAN, answer(PartnerAnswer.CONNECTED, AnIntent.ALICE)),
                        () -> connections().of(PROD),
                        () -> connections().workspacesOf(FIVETRAN),
                        () -> connections().byPartner(),
                        () -> connections().forget(PROD, FIVETRAN)));

        assertThat(connections().of(PROD)).isEmpty();
    }

    private static ReportedAnswer answer(PartnerAnswer said, Actor by) {
        return new ReportedAnswer(said, by, MovableClock.START);
    }

    private static RecordedConnection connection(String workspace, String partner) {
        return new RecordedConnection(
                new WorkspaceName(workspace), new PartnerKey(partner), AnIntent.ALICE, MovableClock.START);
    }

    private static RecordedConnection connection(String partner, Actor by) {
        return new RecordedConnection(PROD, new PartnerKey(partner), by, MovableClock.START);
    }
}

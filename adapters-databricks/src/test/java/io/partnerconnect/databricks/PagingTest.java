package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of workspaces that do not keep to what they were asked. */
@QuarkusTest
class PagingTest {
    private static final String ONE =
            "{\"id\":\"1\",\"applicationId\":\"97ab27fa-30e2-43e3-92a3-160e80f4c0d5\",\"displayName\":\"A\"}";

    private static final ApplicationId SOMEBODY = ApplicationId.parse("97ab27fa-30e2-43e3-92a3-160e80f4c0d5");

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspacePrincipals principals;

    @Inject
    WorkspaceCompute compute;

    @Inject
    WorkspaceJobs jobs;

    private SimulatedWorkspace simulated;

    @BeforeEach
    void aWorkspace() {
        simulated = databricks.add();
    }

    @Test
    void aPageLargerThanTheWorkspaceGivesAtOnceIsFilledByFurtherCalls() {
        // Given
        for (int i = 0; i < 150; i++) {
            simulated.addPrincipal("USER_" + i);
        }

        // When
        Page<ServicePrincipal> page = list(PageRequest.first(120));

        // Then
        assertThat(page.items()).hasSize(120).doesNotHaveDuplicates();
        assertThat(page.next()).isNotNull();
    }

    @Test
    void moreThanWasAskedForIsCutAndComesOnTheNextPage() {
        // Given
        answer("{\"totalResults\":3,\"startIndex\":1,\"Resources\":[" + ONE + "," + ONE + "," + ONE + "]}");

        // When
        Page<ServicePrincipal> page = list(PageRequest.first(2));

        // Then
        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).isNotNull();
    }

    @Test
    void aTotalThatIsTooLargeDoesNotMakeTheListEndless() {
        // Given
        simulated
                .faults()
                .add(FaultRule.once(
                        "GET",
                        "/api/*",
                        json("{\"totalResults\":1000000,\"startIndex\":1,\"Resources\":[" + ONE + "]}")));
        simulated
                .faults()
                .add(FaultRule.every("GET", "/api/*", json("{\"totalResults\":1000000}"))
                        .fromCall(2));

        // When
        Page<ServicePrincipal> page = list(PageRequest.first(100));

        // Then
        assertThat(page.items()).hasSize(1);
        assertThat(page.next()).isNull();
    }

    @Test
    void aWorkspaceThatAlwaysAnswersTheFirstPageIsNotUnderstood() {
        // Given
        answer("{\"totalResults\":1000000,\"startIndex\":1,\"Resources\":[" + ONE + "]}");

        // When
        var failure = catchThrowableOfType(Failure.Unavailable.class, () -> list(PageRequest.first(100)));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
    }

    @Test
    void aListThatNeverEndsIsGivenUp() {
        // Given
        answer("{\"totalResults\":1000000000,\"Resources\":[" + ONE + "]}");

        // When
        Throwable reading =
                catchThrowable(() -> principals.named(databricks.byToken(simulated), Set.of(new PrincipalName("A"))));

        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> assertThat(unavailable.outage()).isEqualTo(Outage.NOT_UNDERSTOOD));
    }

    @Test
    void aCursorOfAnotherWorkspaceIsInvalid() {
        // Given
        simulated.addPrincipal("A");
        SimulatedWorkspace another = databricks.add();
        var cursor = list(PageRequest.first(1)).next();

        // When
        Throwable listing = catchThrowable(
                () -> principals.list(databricks.byToken(another), PrincipalFilter.all(), new PageRequest(1, cursor)));

        // Then
        assertThat(listing).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void anEmptyPageTokenIsTheEnd() {
        // Given
        answer("{\"warehouses\":[{\"id\":\"f5\",\"name\":\"W\",\"state\":\"RUNNING\"}],\"next_page_token\":\"\"}");

        // When
        var found = compute.warehouses(databricks.byToken(simulated), Set.of("W"));

        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void aPageTokenThatComesAgainIsNotFollowed() {
        // Given
        answer("{\"warehouses\":[],\"next_page_token\":\"again\"}");

        // When
        var failure = catchThrowableOfType(
                Failure.Unavailable.class, () -> compute.warehouses(databricks.byToken(simulated), Set.of("W")));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
        assertThat(simulated.requests()).hasSize(2);
    }

    @Test
    void aJobThatTheListShowsTwiceIsThereOnce() {
        // Given
        String sync = "{\"job_id\":7,\"run_as_user_name\":\"" + SOMEBODY + "\",\"settings\":{\"name\":\"sync\"}}";
        simulated
                .faults()
                .add(FaultRule.once("GET", "/api/*", json("{\"jobs\":[" + sync + "],\"next_page_token\":\"2\"}")));
        simulated.faults().add(FaultRule.every("GET", "/api/*", json("{\"jobs\":[" + sync + "]}")));

        // When
        PrincipalJobs found = jobs.runAs(databricks.byToken(simulated), SOMEBODY);

        // Then
        assertThat(found).isEqualTo(new PrincipalJobs(List.of(new PrincipalJobs.Job(7, "sync")), false));
    }

    @Test
    void aListOfJobsThatRepeatsAPageIsGivenUp() {
        // Given
        answer("{\"jobs\":[],\"next_page_token\":\"again\"}");

        // When
        var failure = catchThrowableOfType(
                Failure.Unavailable.class, () -> jobs.runAs(databricks.byToken(simulated), SOMEBODY));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
    }

    private Page<ServicePrincipal> list(PageRequest request) {
        return principals.list(databricks.byToken(simulated), PrincipalFilter.all(), request);
    }

    private void answer(String body) {
        simulated.faults().add(FaultRule.every("GET", "/api/*", json(body)));
    }

    private static FaultAction json(String body) {
        return new FaultAction.Status(200, body, Map.of("Content-Type", "application/json"));
    }
}

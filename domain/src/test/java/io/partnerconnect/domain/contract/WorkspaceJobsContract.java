package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceJobs} must do. */
public abstract class WorkspaceJobsContract extends WorkspaceFailuresContract {
    private static final ApplicationId NOBODY = new ApplicationId(new UUID(0x4000L, 7));

    private WorkspaceArrangement other;

    protected abstract WorkspaceJobs jobs();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("runAs", it -> assertThat(jobs().runAs(it, NOBODY)).isNotNull()));
    }

    @Test
    void onlyTheJobsThatRunAsTheServicePrincipalAreGiven() {
        // Given
        ServicePrincipal fivetran = other.addPrincipal("FIVETRAN_USER");
        long nightly = other.addJob(fivetran, "nightly");
        long hourly = other.addJob(fivetran, "hourly");
        other.addJob(other.addPrincipal("SOMEBODY_ELSE"), "weekly");

        // When
        PrincipalJobs found = jobs().runAs(other.workspace(), fivetran.applicationId());

        // Then
        assertThat(found.jobs())
                .containsExactlyInAnyOrder(
                        new PrincipalJobs.Job(nightly, "nightly"), new PrincipalJobs.Job(hourly, "hourly"));
        assertThat(found.jobs()).extracting(PrincipalJobs.Job::id).isSorted();
        assertThat(found.more()).isFalse();
    }

    @Test
    void aServicePrincipalNothingRunsAsHasNoJobs() {
        PrincipalJobs found = jobs().runAs(other.workspace(), NOBODY);

        assertThat(found).isEqualTo(new PrincipalJobs(List.of(), false));
    }

    @Test
    void ofVeryManyJobsThoseWithTheLowestIdsAreGiven() {
        // Given
        ServicePrincipal fivetran = other.addPrincipal("FIVETRAN_USER");
        List<Long> ids = IntStream.rangeClosed(0, PrincipalJobs.MOST)
                .mapToObj(number -> other.addJob(fivetran, "job " + number))
                .sorted()
                .toList();

        // When
        PrincipalJobs found = jobs().runAs(other.workspace(), fivetran.applicationId());

        // Then
        assertThat(found.jobs())
                .extracting(PrincipalJobs.Job::id)
                .containsExactlyElementsOf(ids.subList(0, PrincipalJobs.MOST));
        assertThat(found.more()).isTrue();
    }
}

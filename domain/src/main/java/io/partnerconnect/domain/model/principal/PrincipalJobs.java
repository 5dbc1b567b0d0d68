package io.partnerconnect.domain.model.principal;

import java.util.List;

/**
 * The jobs that run as a service principal.
 *
 * @param jobs by id, at most {@link #MOST} of them
 * @param more whether there are more than these
 */
public record PrincipalJobs(List<Job> jobs, boolean more) {
    public static final int MOST = 100;

    /** A job, by the id the workspace gave it. */
    public record Job(long id, String name) {}

    public PrincipalJobs {
        jobs = List.copyOf(jobs);
    }
}

package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.failure.Failure;

/**
 * What is found to be wrong or risky with partner accounts, kept with its history: {@link Findings} shows it. Each method is one
 * transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface AccountAssessments {
    /**
     * Begins an assessment, before anything is read for it.
     *
     * @return its turn, to be given to {@link #keep}; of nobody else's
     */
    long begin();

    /**
     * Opens the findings that are new and closes those that are not there any more, and tells of both; what is the same, only with other
     * values, stays the same finding. All of it or nothing. So a second call with the same does nothing.
     *
     * <p>Dropped when another was begun after it: that one reads all that this one did, or what came after. So what is kept never goes back
     * in time, whatever any clock says, and of several at once one tells.
     */
    void keep(long turn, AccountAssessment assessment);
}

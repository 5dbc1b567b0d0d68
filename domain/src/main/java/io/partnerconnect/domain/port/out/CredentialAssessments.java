package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;

/**
 * What is found to be wrong or risky with the service's own credentials, kept with its history: {@link Findings} shows it. Each method is
 * one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface CredentialAssessments {
    /**
     * Begins an assessment, before anything is read for it.
     *
     * @return its turn, to be given to {@link #keep}; of nobody else's
     */
    long begin();

    /**
     * Opens the findings that are new and closes those that are not there any more, and tells of both. All of it or nothing. Dropped when
     * another was begun after it, as an {@link AccountAssessments account's} is.
     */
    void keep(long turn, CredentialAssessment assessment);
}

package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.AssessAccounts;
import io.partnerconnect.domain.port.out.AccountAssessments;
import java.time.InstantSource;

/**
 * Holds all accounts, as they are reported, against what was found before. What there is to find follows from what is recorded, so that
 * nothing is lost with a process that dies: the next run finds it.
 */
final class AssessingAccounts implements AssessAccounts {
    private final ReportingAccounts reporting;
    private final AccountAssessments assessments;
    private final InstantSource clock;

    AssessingAccounts(ReportingAccounts reporting, AccountAssessments assessments, InstantSource clock) {
        this.reporting = reporting;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public void run() {
        long turn = assessments.begin();
        assessments.keep(turn, AccountAssessment.of(clock.instant(), reporting.all()));
    }

    /** After something was changed, which was done whatever becomes of this. */
    void promptly() {
        try {
            run();
        } catch (Failure failure) { // the next run, a few seconds later, finds the same
        }
    }
}

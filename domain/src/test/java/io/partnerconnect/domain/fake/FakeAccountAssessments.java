package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.port.out.AccountAssessments;

/** {@link AccountAssessments} in memory. */
public final class FakeAccountAssessments implements AccountAssessments {
    private final FakeDatabase database;
    private final FakeFleet fleet;

    public FakeAccountAssessments(FakeDatabase database, FakeFleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    @Override
    public long begin() {
        return database.transaction(() -> ++fleet.accounts.turn);
    }

    @Override
    public void keep(long turn, AccountAssessment assessment) {
        database.transaction(() -> {
            if (turn == fleet.accounts.turn) {
                fleet.accounts.assessed(assessment);
            }
            return turn;
        });
    }
}

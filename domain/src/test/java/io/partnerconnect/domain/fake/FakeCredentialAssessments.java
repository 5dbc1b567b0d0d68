package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.port.out.CredentialAssessments;

/** {@link CredentialAssessments} in memory. */
public final class FakeCredentialAssessments implements CredentialAssessments {
    private final FakeDatabase database;
    private final FakeFleet fleet;

    public FakeCredentialAssessments(FakeDatabase database, FakeFleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    @Override
    public long begin() {
        return database.transaction(() -> ++fleet.credentials.turn);
    }

    @Override
    public void keep(long turn, CredentialAssessment assessment) {
        database.transaction(() -> {
            if (turn == fleet.credentials.turn) {
                fleet.credentials.assessed(assessment);
            }
            return turn;
        });
    }
}

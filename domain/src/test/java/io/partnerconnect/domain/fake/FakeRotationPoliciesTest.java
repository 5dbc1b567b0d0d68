package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RotationPoliciesContract;
import io.partnerconnect.domain.port.out.RotationPolicies;

class FakeRotationPoliciesTest extends RotationPoliciesContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeRotationPolicies policies = new FakeRotationPolicies(database);

    @Override
    protected RotationPolicies policies() {
        return policies;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

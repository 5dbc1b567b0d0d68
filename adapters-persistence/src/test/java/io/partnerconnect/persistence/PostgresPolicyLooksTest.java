package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.PolicyLooksContract;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.RotationPolicies;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresPolicyLooksTest extends PolicyLooksContract {
    @Inject
    TestDatabase database;

    @Inject
    PolicyLooks looks;

    @Inject
    RotationPolicies policies;

    @Inject
    RecordedConnections connections;

    @Inject
    Workspaces workspaces;

    @Override
    protected Ports empty() {
        database.real().wipe();
        return new Ports(looks, policies, connections, workspaces, database);
    }
}

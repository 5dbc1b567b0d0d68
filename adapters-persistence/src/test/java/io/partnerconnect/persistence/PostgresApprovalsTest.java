package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.ApprovalPorts;
import io.partnerconnect.domain.contract.ApprovalsContract;
import io.partnerconnect.domain.contract.OperationPorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresApprovalsTest extends ApprovalsContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts operationPorts;

    @Inject
    ApprovalPorts approvalPorts;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return operationPorts;
    }

    @Override
    protected ApprovalPorts approvalPorts() {
        return approvalPorts;
    }
}

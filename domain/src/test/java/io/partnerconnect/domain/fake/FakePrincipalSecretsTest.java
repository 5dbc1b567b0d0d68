package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.PrincipalSecretsContract;
import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceTokens;

class FakePrincipalSecretsTest extends PrincipalSecretsContract {
    private final MovableClock clock = new MovableClock();
    private final FakeDatabricks databricks = new FakeDatabricks(clock);

    @Override
    protected WorkspaceArrangement arrangement() {
        return new FakeArrangement(databricks, clock);
    }

    @Override
    protected PrincipalSecrets secrets() {
        return databricks.secrets();
    }

    @Override
    protected WorkspaceTokens tokens() {
        return databricks.tokens();
    }
}

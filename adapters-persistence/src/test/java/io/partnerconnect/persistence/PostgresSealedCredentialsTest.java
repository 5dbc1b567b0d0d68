package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.SealedCredentialsContract;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresSealedCredentialsTest extends SealedCredentialsContract {
    @Inject
    TestDatabase database;

    @Inject
    SealedCredentials credentials;

    @Inject
    Workspaces workspaces;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected SealedCredentials credentials() {
        return credentials;
    }

    @Override
    protected Workspaces workspaces() {
        return workspaces;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}

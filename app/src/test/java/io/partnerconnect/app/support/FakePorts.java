package io.partnerconnect.app.support;

import io.partnerconnect.domain.fake.*;
import io.partnerconnect.domain.port.out.*;
import jakarta.enterprise.context.*;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

public class FakePorts {
    @Produces
    @Singleton
    FakeDatabricks fd(InstantSource c) {
        return new FakeDatabricks(c);
    }

    @Produces
    @Singleton
    WorkspacePrincipals a(FakeDatabricks d) {
        return d.principals();
    }

    @Produces
    @Singleton
    WorkspaceTokens b(FakeDatabricks d) {
        return d.tokens();
    }

    @Produces
    @Singleton
    WorkspaceCompute c(FakeDatabricks d) {
        return d.compute();
    }

    @Produces
    @Singleton
    WorkspaceControls e(FakeDatabricks d) {
        return d.controls();
    }

    @Produces
    @Singleton
    FakeDatabase db() {
        return new FakeDatabase();
    }

    @Produces
    @Singleton
    Workspaces w(FakeDatabase d) {
        return new FakeWorkspaces(d);
    }

    @Produces
    @Singleton
    CatalogueOverrides o(FakeDatabase d) {
        return new FakeCatalogueOverrides(d);
    }

    @Produces
    @Singleton
    RecordedConnections r(FakeDatabase d) {
        return new FakeRecordedConnections(d);
    }

    @Produces
    @Singleton
    FakeAuditLedger fl(Ids ids) {
        return new FakeAuditLedger(ids);
    }
}

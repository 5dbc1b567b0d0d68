package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.util.function.Function;

final class FakeWorkspaceControls implements WorkspaceControls {
    private final FakeDatabricks databricks;

    FakeWorkspaceControls(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public Caller caller(Workspace workspace) {
        return ask(workspace, FakeWorkspace::caller);
    }

    @Override
    public Caller callerWith(Workspace workspace, TokenSecret bearer) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admitAnybody();
            ServicePrincipal who = FakeWorkspaceTokens.signedIn(fake, bearer);
            return new Caller(
                    who.id().toString(),
                    who.applicationId().toString(),
                    who.active(),
                    who.groups().contains("admins"));
        }
    }

    @Override
    public TokenSettings tokenSettings(Workspace workspace) {
        return ask(workspace, FakeWorkspace::tokenSettings);
    }

    @Override
    public TokenUse tokenUse(Workspace workspace) {
        return ask(workspace, FakeWorkspace::tokenUse);
    }

    @Override
    public OnBehalfOf onBehalfOf(Workspace workspace) {
        return ask(workspace, FakeWorkspace::onBehalfOf);
    }

    private <T> T ask(Workspace workspace, Function<FakeWorkspace, T> question) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admit();
            return question.apply(fake);
        }
    }
}

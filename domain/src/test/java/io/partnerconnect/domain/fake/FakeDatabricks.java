package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Any number of workspaces in memory, and the ports to them. */
public final class FakeDatabricks {
    private final InstantSource clock;
    private final Map<WorkspaceName, FakeWorkspace> workspaces = new ConcurrentHashMap<>();

    public FakeDatabricks(InstantSource clock) {
        this.clock = clock;
    }

    /** The workspace of that name; made when it is first asked for. */
    public FakeWorkspace workspace(WorkspaceName name) {
        return workspaces.computeIfAbsent(name, missing -> new FakeWorkspace(missing, clock));
    }

    FakeWorkspace workspace(Workspace workspace) {
        return workspace(workspace.name());
    }

    public WorkspacePrincipals principals() {
        return new FakeWorkspacePrincipals(this);
    }

    public WorkspaceTokens tokens() {
        return new FakeWorkspaceTokens(this);
    }

    public WorkspaceCompute compute() {
        return new FakeWorkspaceCompute(this);
    }

    public WorkspaceControls controls() {
        return new FakeWorkspaceControls(this);
    }

    public WorkspaceJobs jobs() {
        return new FakeWorkspaceJobs(this);
    }

    public WorkspaceUsers users() {
        return new FakeWorkspaceUsers(this);
    }

    public PrincipalProvisioning principalProvisioning() {
        return new FakePrincipalProvisioning(this);
    }

    public ComputeProvisioning computeProvisioning() {
        return new FakeComputeProvisioning(this);
    }

    public AccessGrants grants() {
        return new FakeAccessGrants(this);
    }

    public PrincipalSecrets secrets() {
        return new FakePrincipalSecrets(this);
    }

    public SecretScopes scopes() {
        return new FakeSecretScopes(this);
    }
}

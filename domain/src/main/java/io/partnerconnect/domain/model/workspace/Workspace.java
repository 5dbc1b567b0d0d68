package io.partnerconnect.domain.model.workspace;

/**
 * A registered workspace. {@code version} counts its changes from 1 and guards against lost updates; 0 means not registered yet.
 */
public record Workspace(WorkspaceName name, WorkspaceUrl url, CredentialName credential, Labels labels, long version) {
    public Cloud cloud() {
        return url.cloud();
    }

    /** The same workspace as it should become; the version stays what was read. */
    public Workspace with(WorkspaceUrl newUrl, CredentialName newCredential, Labels newLabels) {
        return new Workspace(name, newUrl, newCredential, newLabels, version);
    }
}

package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.address.PrivateRanges;

/**
 * A registered workspace. {@code version} counts its changes from 1 and guards against lost updates; 0 means not registered yet.
 */
public record Workspace(
        WorkspaceName name, WorkspaceAddress address, CredentialName credential, Labels labels, long version) {
    /** One on the public Internet. */
    public Workspace(WorkspaceName name, WorkspaceUrl url, CredentialName credential, Labels labels, long version) {
        this(name, new WorkspaceAddress(url, PrivateRanges.none()), credential, labels, version);
    }

    public WorkspaceUrl url() {
        return address.url();
    }

    public Cloud cloud() {
        return url().cloud();
    }

    /** The same workspace as it should become; the version stays what was read. */
    public Workspace with(WorkspaceAddress newAddress, CredentialName newCredential, Labels newLabels) {
        return new Workspace(name, newAddress, newCredential, newLabels, version);
    }
}

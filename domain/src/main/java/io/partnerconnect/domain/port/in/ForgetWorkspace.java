package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Forgets a workspace and its recorded connections. Nothing happens in Databricks. */
public interface ForgetWorkspace extends UseCase<ForgetWorkspace.Command, Nothing> {
    /** Which. */
    record Command(WorkspaceName name) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}

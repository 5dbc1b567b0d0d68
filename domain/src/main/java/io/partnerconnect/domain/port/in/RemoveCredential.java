package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.workspace.CredentialName;

/** Forgets a sealed credential that no workspace is registered with. In Databricks it stays what it is. */
public interface RemoveCredential extends UseCase<RemoveCredential.Command, Nothing> {
    /** Which. */
    record Command(CredentialName name) implements io.partnerconnect.domain.port.in.Command<Nothing> {}
}

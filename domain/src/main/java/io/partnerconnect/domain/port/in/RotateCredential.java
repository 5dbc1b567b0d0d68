package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.CredentialName;

/**
 * Replaces a sealed credential by a new one of the same identity, which the service makes for itself, tries and seals; then the old one is
 * revoked. When that could not be done yet, the rotation in the report is not over, and the service goes on with it.
 */
public interface RotateCredential extends UseCase<RotateCredential.Command, CredentialReport> {
    /** Which, and how long the new one is to live. */
    record Command(CredentialName name, TokenLifetime lifetime)
            implements io.partnerconnect.domain.port.in.Command<CredentialReport> {}
}

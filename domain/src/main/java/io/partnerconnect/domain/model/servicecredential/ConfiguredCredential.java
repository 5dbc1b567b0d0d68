package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;

/** A credential of the service that is kept outside the database. Prints no secret. */
public record ConfiguredCredential(CredentialName name, CredentialSource source, ServiceCredential credential) {}

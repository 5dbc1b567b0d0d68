package io.partnerconnect.domain.model.servicecredential;

/** Where a credential of the service is kept. */
public enum CredentialSource {
    /** In the configuration, which includes environment variables. */
    CONFIGURATION,
    /** In the database, sealed. */
    SEALED
}

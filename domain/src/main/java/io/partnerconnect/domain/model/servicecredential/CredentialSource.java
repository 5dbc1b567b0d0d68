package io.partnerconnect.domain.model.servicecredential;

/** Where the value of a credential of the service is kept. */
public enum CredentialSource {
    /** In the configuration, which includes environment variables. */
    CONFIGURATION,
    /** In a file that the configuration names. */
    FILE,
    /** In HashiCorp Vault, where the configuration says. */
    VAULT,
    /** In the database, sealed. */
    SEALED
}

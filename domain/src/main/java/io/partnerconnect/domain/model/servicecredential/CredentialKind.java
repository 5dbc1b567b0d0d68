package io.partnerconnect.domain.model.servicecredential;

/** What the service signs in with. */
public enum CredentialKind {
    /** A personal access token: of one workspace. */
    TOKEN,
    /** The client id and an OAuth secret of a service principal: of every workspace it is in. */
    OAUTH_CLIENT
}

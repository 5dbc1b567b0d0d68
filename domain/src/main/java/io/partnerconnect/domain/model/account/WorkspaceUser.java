package io.partnerconnect.domain.model.account;

/** A person as a workspace knows him: by his e-mail address, and whether he can sign in there. */
public record WorkspaceUser(EmailAddress email, boolean active) {}

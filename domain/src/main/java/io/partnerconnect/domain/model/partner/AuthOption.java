package io.partnerconnect.domain.model.partner;

/** How a partner can sign in to a workspace. */
public enum AuthOption {
    /** With a personal access token of its service principal. */
    PAT,
    /** With an OAuth secret of its service principal. */
    OAUTH_M2M,
    /** As the user, through OAuth. */
    OAUTH_U2M
}

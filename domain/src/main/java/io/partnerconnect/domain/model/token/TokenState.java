package io.partnerconnect.domain.model.token;

/** Whether a listed token can still be used. */
public enum TokenState {
    ACTIVE,
    EXPIRED
}

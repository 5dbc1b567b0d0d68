package io.partnerconnect.domain.model.operation;

/** How a deletion went. Either way the thing is not there any more. */
public enum Deletion {
    DELETED,
    ALREADY_GONE
}

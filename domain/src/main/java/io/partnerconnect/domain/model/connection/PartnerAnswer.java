package io.partnerconnect.domain.model.connection;

/** How a partner answers to somebody who opens its tile; the words are those of the interface that Databricks has partners serve. */
public enum PartnerAnswer {
    /** It let him in. */
    CONNECTED,
    /** The partner has no such connection any more. */
    CONNECTION_NOT_FOUND,
    /** The partner has no account of the organisation any more. */
    ACCOUNT_NOT_FOUND,
    /** The trial or the contract has ended. */
    ACCOUNT_EXPIRED;

    /** Whether the connection works at the partner, too. */
    public boolean works() {
        return this == CONNECTED;
    }
}

package io.partnerconnect.domain.model.failure;

/** What is not there at the moment. */
public enum Outage {
    /** No connection, a time-out before anything was sent, or a broken answer to a read. */
    UNREACHABLE("workspace-unreachable", "it cannot be reached."),
    /** The workspace's rate limit, or the share of it this service allows itself, is used up. */
    THROTTLED("workspace-throttled", "its rate limit is used up."),
    /** The workspace answered with an error of its own. */
    FAILING("workspace-failing", "it answered with an error of its own."),
    /** The answer was not one the API documents: a login page, garbage, too long. */
    NOT_UNDERSTOOD("workspace-answer-not-understood", "its answer was not understood."),
    /** Too many calls failed lately; the service gives the workspace a rest. */
    RESTING("workspace-resting", "too many calls failed lately; it is given a rest."),
    /** The audit database did not take the intent. */
    AUDIT("audit-unavailable", "The audit database is not available, so the request was not begun."),
    /** The database did not answer. */
    DATABASE("database-unavailable", "The database is not available."),
    /** A place where checkpoints are published did not answer. */
    PUBLICATION("publication-unavailable", "A place where checkpoints are published is not available."),
    /** The keys of an identity provider cannot be read, and those that are known are too old. */
    IDENTITY_PROVIDER("identity-provider-unavailable", "The keys of the identity provider cannot be read."),
    /** Where the credential of a workspace is kept, outside the service, nobody answers. */
    CREDENTIAL_STORE("credential-store-unavailable", "the place its credential is kept in does not answer."),
    /** The service is being stopped. */
    STOPPING("stopping", "The service is being stopped.");

    private final String code;
    private final String sentence;

    Outage(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}

package io.partnerconnect.domain.model.connection;

/** What is wrong or risky with a connection, and what to do about it. */
public enum TileFinding {
    PRINCIPAL_MISSING("The service principal is gone.", "Connect anew, or forget the check mark."),
    PRINCIPAL_INACTIVE("The service principal is inactive.", "Activate it, or disconnect."),
    PRINCIPAL_DUPLICATE(
            "More than one service principal carries the partner's name.", "Remove those the partner does not use."),
    TOKEN_MISSING("No token can be used.", "Mint a token and hand it to the partner."),
    TOKEN_NEVER_EXPIRES("A token never expires.", "Replace it by one with a lifetime."),
    COMPUTE_MISSING(
            "The SQL warehouse or cluster of the partner is gone.",
            "Connect anew, or point the partner to another one."),
    OLD_GENERATION_USED(
            "A token is used that the partner has switched from.",
            "Find out who uses it; then set the newer token there and revoke this one, or revoke it at once if nobody should."),
    NOT_RECORDED(
            "No connection was recorded for this service principal.",
            "Record the connection, or remove the service principal.");

    private final String sentence;
    private final String remedy;

    TileFinding(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether the connection cannot work as long as this is so. */
    boolean breaks() {
        return switch (this) {
            case PRINCIPAL_MISSING, PRINCIPAL_INACTIVE, TOKEN_MISSING, COMPUTE_MISSING -> true;
            case PRINCIPAL_DUPLICATE, TOKEN_NEVER_EXPIRES, OLD_GENERATION_USED, NOT_RECORDED -> false;
        };
    }
}

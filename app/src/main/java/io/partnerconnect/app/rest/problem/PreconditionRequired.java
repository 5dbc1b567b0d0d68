package io.partnerconnect.app.rest.problem;

/** A change was asked for without saying which version it is a change of. */
public final class PreconditionRequired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PreconditionRequired() {
        super("This changes something that others may have changed meanwhile; send its ETag in If-Match.");
    }
}

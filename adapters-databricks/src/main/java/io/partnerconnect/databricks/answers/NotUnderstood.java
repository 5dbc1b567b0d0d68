package io.partnerconnect.databricks.answers;

/** An answer that lacks what the API documents. The message names the field, never a value. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotUnderstood(String what) {
        super(what);
    }
}

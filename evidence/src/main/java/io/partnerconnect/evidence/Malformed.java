package io.partnerconnect.evidence;

/** A text is not what it should be. The message says what is wrong with it, as the end of a sentence, and repeats nothing secret. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}

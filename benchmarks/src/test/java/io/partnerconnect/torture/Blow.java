package io.partnerconnect.torture;

/** What goes wrong. */
enum Blow {
    /** kill -9 of the replica that carries the operation out; it is started again. */
    KILL(true),
    /** SIGSTOP of that replica for longer than its lease, then SIGCONT. */
    STOP(true),
    /** Reset of that replica's connections to the database. */
    CUT(true),
    /** The workspace resets the connection and has done nothing. */
    RESET(false),
    /** The workspace did it and resets the connection. */
    ANSWER_LOST(false),
    /** The workspace did it and answers 503. */
    DONE_503(false);

    private final boolean ofReplica;

    Blow(boolean ofReplica) {
        this.ofReplica = ofReplica;
    }

    boolean isOfReplica() {
        return ofReplica;
    }
}

package io.partnerconnect.simulator.http;

/** What the server does with the connection after a request: mostly answers, sometimes worse. */
public sealed interface Reply {
    /** Answers as a server should. */
    record Send(HttpAnswer answer) implements Reply {}

    /** Answers, but lets only so many bytes a second through. */
    record Trickle(HttpAnswer answer, int bytesPerSecond) implements Reply {}

    /** Resets the connection without a byte. */
    record Reset() implements Reply {}

    /** Sends these characters, which need not be HTTP, and closes. */
    record Raw(String characters) implements Reply {}

    /** Says nothing until the client gives up. */
    record Silence() implements Reply {}
}

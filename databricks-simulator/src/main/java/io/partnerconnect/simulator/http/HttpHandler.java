package io.partnerconnect.simulator.http;

/** Decides what happens to a request. */
@FunctionalInterface
public interface HttpHandler {
    Reply handle(HttpRequest request) throws InterruptedException;
}

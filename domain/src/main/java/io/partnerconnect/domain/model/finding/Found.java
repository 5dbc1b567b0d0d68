package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.connection.ConnectionName;
import java.util.List;

/** That something is wrong or risky with a connection: what one look at it shows, without a history. */
public record Found(ConnectionName connection, Cause cause, Severity severity, List<Evidence> evidence) {
    public Found {
        evidence = List.copyOf(evidence);
    }

    /**
     * What tells a finding of a connection from its others.
     *
     * @param subject the token, service principal or resource it is about, by its id; empty when it is about the connection as a whole
     */
    public record Cause(FindingKind kind, String subject) {}
}

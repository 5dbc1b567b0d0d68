package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.connection.ConnectionName;
import java.util.List;

/** That something is wrong or risky: what one look shows, without a history. */
public record Found(FindingScope scope, Cause cause, Severity severity, List<Evidence> evidence) {
    public Found {
        evidence = List.copyOf(evidence);
    }

    /** With a connection. */
    public Found(ConnectionName connection, Cause cause, Severity severity, List<Evidence> evidence) {
        this(new FindingScope.OfConnection(connection), cause, severity, evidence);
    }

    /**
     * What tells a finding from the others of its connection, account or credential.
     *
     * @param subject the token, service principal, resource or person it is about, by id or address; empty when it is about the
     *     connection, account or credential as a whole
     */
    public record Cause(FindingKind kind, String subject) {}
}

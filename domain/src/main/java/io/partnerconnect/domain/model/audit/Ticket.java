package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;

/** A reference to a ticket of the caller's own system: one line of at most 64 characters. */
public record Ticket(String value) {
    public Ticket {
        Check.line("ticket", value, 64);
    }
}

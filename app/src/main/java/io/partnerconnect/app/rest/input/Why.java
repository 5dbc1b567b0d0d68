package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import org.jspecify.annotations.Nullable;

/** Reason and ticket of a request. */
public record Why(Reason reason, @Nullable Ticket ticket) {
    /** Reads both; the reason must be given. */
    public static Why of(@Nullable String reason, @Nullable String ticket) {
        Fields fields = new Fields();
        Reason why = fields.required("reason", reason, Reason::new);
        Ticket reference = fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new Why(why, reference));
    }
}

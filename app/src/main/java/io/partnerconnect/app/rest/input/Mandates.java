package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.out.Ids;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes mandates for the caller of the current request. */
@ApplicationScoped
public class Mandates {
    private final SecurityIdentity caller;
    private final CurrentRequest current;
    private final Ids ids;

    Mandates(SecurityIdentity caller, CurrentRequest current, Ids ids) {
        this.caller = caller;
        this.current = current;
        this.ids = ids;
    }

    /** For what does no harm when repeated. */
    public Mandate of(@Nullable Reason reason, @Nullable Ticket ticket) {
        return new Mandate(current.begin(new OperationId(ids.next())), actor(), reason, ticket, null);
    }

    /** For what does no harm when repeated and needs no reason. */
    public Mandate optionally(@Nullable String reason, @Nullable String ticket) {
        Fields fields = new Fields();
        Reason why = fields.optional("reason", reason, Reason::new);
        Ticket reference = fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> of(why, reference));
    }

    /** For what must not be repeated: the same key with the same command, reason and ticket has one effect. */
    public Mandate once(@Nullable String reason, @Nullable String ticket, @Nullable String key, Command<?> command) {
        Fields fields = new Fields();
        Reason why = fields.required("reason", reason, Reason::new);
        Ticket reference = fields.optional("ticket", ticket, Ticket::new);
        RequestKey requestKey = fields.required(
                "Idempotency-Key",
                key,
                text -> new RequestKey(text, actor().name(), Fingerprint.of(command, String.valueOf(reason), ticket)));
        return fields.whenValid(
                () -> new Mandate(current.begin(new OperationId(ids.next())), actor(), why, reference, requestKey));
    }

    /** The same; {@code breakGlass}: it may be done without the approval it needs, if it comes to that. */
    public Mandate once(
            @Nullable String reason,
            @Nullable String ticket,
            @Nullable String key,
            Command<?> command,
            @Nullable Boolean breakGlass) {
        Mandate mandate = once(reason, ticket, key, command);
        return Boolean.TRUE.equals(breakGlass) ? mandate.by(new Warrant.Emergency()) : mandate;
    }

    private Actor actor() {
        return new Actor(Actor.Kind.API_KEY, caller.getPrincipal().getName());
    }
}

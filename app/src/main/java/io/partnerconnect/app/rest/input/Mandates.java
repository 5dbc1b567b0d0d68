package io.partnerconnect.app.rest.input;

import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes mandates for the caller of the current request. Nobody gets one for what he may not do: nothing is begun, and the audit has a denial. */
@ApplicationScoped
public class Mandates {
    private final CurrentCaller caller;
    private final CurrentRequest current;
    private final Ids ids;

    Mandates(CurrentCaller caller, CurrentRequest current, Ids ids) {
        this.caller = caller;
        this.current = current;
        this.ids = ids;
    }

    /** For what does no harm when repeated. */
    public Mandate of(@Nullable Reason reason, @Nullable Ticket ticket, Command<?> command) {
        caller.require(command);
        return mandate(reason, ticket, null);
    }

    /** For what does no harm when repeated and needs no reason. */
    public Mandate optionally(@Nullable String reason, @Nullable String ticket, Command<?> command) {
        caller.require(command);
        Fields fields = new Fields();
        Reason why = fields.optional("reason", reason, Reason::new);
        Ticket reference = fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> mandate(why, reference, null));
    }

    /** For what must not be repeated: the same key with the same command, reason and ticket has one effect. */
    public Mandate once(@Nullable String reason, @Nullable String ticket, @Nullable String key, Command<?> command) {
        caller.require(command);
        Fields fields = new Fields();
        Reason why = fields.required("reason", reason, Reason::new);
        Ticket reference = fields.optional("ticket", ticket, Ticket::new);
        RequestKey requestKey = fields.required(
                "Idempotency-Key",
                key,
                text -> new RequestKey(
                        text, nameOf(caller.actor()), Fingerprint.of(command, String.valueOf(reason), ticket)));
        return fields.whenValid(() -> mandate(why, reference, requestKey));
    }

    /** For whom they are. */
    public CurrentCaller caller() {
        return caller;
    }

    /** Who has a certificate and who has a key may be called the same, and are two. */
    private static String nameOf(Actor actor) {
        return actor.kind() == Actor.Kind.CERTIFICATE ? "certificate " + actor.name() : actor.name();
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

    private Mandate mandate(@Nullable Reason reason, @Nullable Ticket ticket, @Nullable RequestKey key) {
        return new Mandate(current.begin(new OperationId(ids.next())), caller.actor(), reason, ticket, key);
    }
}

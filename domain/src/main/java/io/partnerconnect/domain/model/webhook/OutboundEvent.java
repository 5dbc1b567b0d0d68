package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the world outside is told of it: names, ids and codes. Written down in the transaction of what happened.
 *
 * @param workspace null when it is not about one workspace
 * @param partner null when it is not about one partner
 * @param facts only those its type tells; each of the shape of its fact
 */
public record OutboundEvent(
        EventId id,
        EventType type,
        Instant at,
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        Map<EventFact, String> facts) {
    public OutboundEvent {
        facts = Map.copyOf(facts);
        facts.forEach((fact, value) -> check(type, fact, value));
    }

    private static void check(EventType type, EventFact fact, String value) {
        if (!type.tells(fact)) {
            throw new Failure.Invalid(fact.field(), "is not told by " + type.code());
        }
        fact.check(value);
    }

    /** What is told of an operation that has got into its state now; empty when nothing. */
    public static Optional<OutboundEvent> of(EventId id, Operation operation, Instant at) {
        return EventType.of(operation.state())
                .map(type -> new OutboundEvent(
                        id,
                        type,
                        at,
                        operation.connection().workspace(),
                        operation.connection().partner(),
                        facts(operation)));
    }

    /** What is told of an approval that has got into its state now; empty when nothing. */
    public static Optional<OutboundEvent> of(EventId id, Approval approval) {
        AuditSubject about = approval.binding().subject();
        return EventType.of(approval.state())
                .map(type -> new OutboundEvent(
                        id, type, approval.changedAt(), about.workspace(), about.partner(), facts(approval)));
    }

    private static Map<EventFact, String> facts(Approval approval) {
        Map<EventFact, String> facts = new EnumMap<>(EventFact.class);
        facts.put(EventFact.APPROVAL_ID, approval.id().toString());
        facts.put(EventFact.APPROVAL_CLASS, approval.binding().kind().name());
        if (approval.state() instanceof ApprovalState.GlassBroken(var operation, var at)) {
            facts.put(EventFact.OPERATION_ID, operation.toString());
        }
        return facts;
    }

    private static Map<EventFact, String> facts(Operation operation) {
        Map<EventFact, String> facts = new EnumMap<>(EventFact.class);
        facts.put(EventFact.OPERATION_ID, operation.id().toString());
        facts.put(EventFact.KIND, operation.kind().name());
        if (operation.requester().campaign() != null) {
            facts.put(EventFact.CAMPAIGN_ID, operation.requester().campaign().toString());
        }
        code(operation.state()).ifPresent(code -> facts.put(EventFact.CODE, code));
        return facts;
    }

    /** Why an operation is where it is, when it can be told. */
    public static Optional<String> code(OperationState state) {
        return switch (state) {
            case OperationState.Failed(var code, var at) -> Optional.of(code);
            case OperationState.Held(var code) -> Optional.of(code);
            case OperationState.Open open -> Optional.empty();
            case OperationState.Succeeded succeeded -> Optional.empty();
            case OperationState.Cancelled cancelled -> Optional.empty();
        };
    }

    /** The JSON a receiver gets: the same each time. No value holds a character that would have to be escaped. */
    public String body() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("event_id", id.toString());
        if (workspace != null) {
            data.put("workspace", workspace.value());
        }
        if (partner != null) {
            data.put("partner", partner.value());
        }
        facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> data.put(fact.getKey().field(), fact.getValue()));
        return body(type.code(), at, data);
    }

    /** Of a message that is no event, likewise. */
    static String body(String type, Instant at, Map<String, String> data) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + at + "\",\"data\":{"
                + data.entrySet().stream()
                        .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                        .collect(Collectors.joining(","))
                + "}}";
    }
}

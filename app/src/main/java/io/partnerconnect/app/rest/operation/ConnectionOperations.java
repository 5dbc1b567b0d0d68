package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.CurrentRequest;
import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.in.UseCase;
import io.partnerconnect.domain.port.out.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Begins operations for callers, and waits with them as long as they prefer. */
@ApplicationScoped
class ConnectionOperations {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final BrowseOperations operations;
    private final CurrentRequest current;
    private final Pauses pauses;

    ConnectionOperations(BrowseOperations operations, CurrentRequest current, Pauses pauses) {
        this.operations = operations;
        this.current = current;
        this.pauses = pauses;
    }

    /** 201 with the value when it was to be in the answer and is there; else 202, and where to look. */
    <C extends Command<Started>> Response begin(
            UseCase<C, Started> useCase, Mandate mandate, C command, @Nullable String prefer, UriInfo uri) {
        Duration patience = Prefer.wait(prefer);
        return switch (begun(useCase, mandate, command)) {
            case Answer.Done<Started>(var id, var started)
            when started.value() != null ->
                answer(Response.status(Response.Status.CREATED), id, StartedResponse.from(started), uri);
            case Answer.Done<Started>(var id, var started) -> accepted(id, started.operation(), patience, uri);
            case Answer.Replayed<Started>(var earlier) ->
                Response.ok(operations
                                .find(earlier.id())
                                .map(OperationResponse::from)
                                .orElseGet(() -> OperationResponse.from(earlier)))
                        .header("Idempotent-Replayed", "true")
                        .build();
        };
    }

    /** What fails here was not begun, and is a refused request for the audit. */
    private <C extends Command<Started>> Answer<Started> begun(
            UseCase<C, Started> useCase, Mandate mandate, C command) {
        try {
            return useCase.handle(mandate, command);
        } catch (Failure failure) {
            current.notBegun();
            throw failure;
        }
    }

    private Response accepted(OperationId id, Operation begun, Duration patience, UriInfo uri) {
        Operation latest = awaited(begun, patience);
        return answer(
                Response.accepted().header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN.toSeconds()),
                id,
                StartedResponse.from(new Started(latest, null)),
                uri);
    }

    private Operation awaited(Operation begun, Duration patience) {
        Operation latest = begun;
        for (Duration left = patience; left.isPositive() && isMoving(latest); left = left.minus(BETWEEN_LOOKS)) {
            pauses.pause(BETWEEN_LOOKS);
            latest = operations.find(begun.id()).orElse(latest);
        }
        return latest;
    }

    private static boolean isMoving(Operation operation) {
        return operation.state() instanceof OperationState.Running
                || operation.state() instanceof OperationState.Undoing;
    }

    private static Response answer(Response.ResponseBuilder status, OperationId id, StartedResponse body, UriInfo uri) {
        return status.location(
                        uri.getBaseUriBuilder().path("api/v1/operations/{id}").build(id))
                .entity(body)
                .build();
    }
}

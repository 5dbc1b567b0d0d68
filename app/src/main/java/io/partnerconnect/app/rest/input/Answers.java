package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.port.in.Answer;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Answers for commands. */
public final class Answers {
    private static final String REPLAYED = "Idempotent-Replayed";

    private Answers() {}

    /** What was done, with the given status; or, when the request was made before, the operation it began then. */
    public static <R> Response of(Answer<R> answer, Function<Answer.Done<R>, Response.ResponseBuilder> done) {
        return switch (answer) {
            case Answer.Done<R> now -> done.apply(now).build();
            case Answer.Replayed<R>(var operation) ->
                Response.ok(OperationResponse.from(operation))
                        .header(REPLAYED, "true")
                        .build();
        };
    }
}

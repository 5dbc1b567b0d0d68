package io.partnerconnect.app.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.partnerconnect.app.rest.input.CurrentRequest;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where failures become answers. No stack trace leaves the service; a mistake of ours is logged once, here. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final CurrentRequest current;

    ProblemMapper(CurrentRequest current) {
        this.current = current;
    }

    @ServerExceptionMapper
    public Response map(Failure failure) {
        if (failure instanceof Failure.Conflict conflict && conflict.clash() == Clash.APPROVAL_REQUIRED) {
            current.notBegun();
        }
        Duration retryAfter = failure instanceof Failure.Unavailable unavailable ? unavailable.retryAfter() : null;
        return answer(Problems.of(failure), retryAfter);
    }

    @ServerExceptionMapper
    public Response map(PreconditionRequired missing) {
        return answer(Problem.of(Kind.PRECONDITION, "precondition-required", missing.getMessage()), null);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException unknown) {
        return answer(
                Problem.of(Kind.UNAUTHENTICATED, "unauthenticated", "Send a valid API key: Authorization: Bearer …"),
                null);
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException forbidden) {
        return answer(Problem.of(Kind.FORBIDDEN, "forbidden", "The caller's roles do not allow this."), null);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response malformed(JsonProcessingException malformed) {
        return answer(JsonProblems.of(malformed), null);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException rejected) {
        if (rejected.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        Kind kind = Kind.ofStatus(rejected.getResponse().getStatus());
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return answer(Problem.of(kind, code, null), null);
    }

    @ServerExceptionMapper
    public Response map(RuntimeException bug) {
        LOG.errorf(bug, "A request failed by a mistake of the service; operation %s", current.operation());
        return answer(
                Problem.of(Kind.INTERNAL, "internal-error", "It was logged; say the operation id when you report it."),
                null);
    }

    private Response answer(Problem problem, @Nullable Duration retryAfter) {
        current.refused(problem.code());
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.withOperation(current.operation()));
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        if (problem.status() == Kind.UNAUTHENTICATED.status()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}

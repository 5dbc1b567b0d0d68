package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database says when it does not do something, as a {@link Failure}. */
final class Violations {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Map<String, Supplier<Failure>> BY_CONSTRAINT = Map.of(
            "workspace_pkey",
            Violations::workspaceExists,
            "workspace_url_key",
            Violations::workspaceExists,
            "partner_override_pkey",
            () -> new Failure.Stale("partner"),
            "conclusion_pkey",
            Violations::alreadyConcluded,
            "operation_open_key",
            Violations::connectionBusy,
            "sealing_key_workspace_fkey",
            () -> new Failure.NotFound(Missing.WORKSPACE, "of that name"),
            "recorded_connection_workspace_fkey",
            () -> new Failure.NotFound(Missing.WORKSPACE, "of that name"));

    private Violations() {}

    /** The failure it means, or the exception itself when it has nothing to do with the database: that is a mistake of ours. */
    static RuntimeException translate(RuntimeException thrown, Outage outage) {
        RuntimeException actual = unwrapped(thrown);
        if (actual instanceof Failure) {
            return actual;
        }
        Optional<Failure> named = causes(actual).flatMap(Violations::named).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        boolean ofTheDatabase = causes(actual).anyMatch(Violations::isOfTheDatabase);
        return ofTheDatabase ? new Failure.Unavailable(outage, RETRY_AFTER, actual) : actual;
    }

    /** Quarkus wraps what work outside a transaction throws. */
    private static RuntimeException unwrapped(RuntimeException thrown) {
        return thrown instanceof QuarkusTransactionException && thrown.getCause() instanceof RuntimeException cause
                ? cause
                : thrown;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof SQLException || cause instanceof QuarkusTransactionException;
    }

    private static Stream<Failure> named(Throwable cause) {
        return Stream.of(cause)
                .filter(PSQLException.class::isInstance)
                .map(each -> ((PSQLException) each).getServerErrorMessage())
                .flatMap(Stream::ofNullable)
                .map(ServerErrorMessage::getConstraint)
                .flatMap(Stream::ofNullable)
                .map(BY_CONSTRAINT::get)
                .flatMap(Stream::ofNullable)
                .map(Supplier::get);
    }

    private static Failure workspaceExists() {
        return new Failure.Conflict(
                Clash.WORKSPACE_EXISTS, "A workspace of that name or with that address is registered already.");
    }

    private static Failure alreadyConcluded() {
        return new Failure.Conflict(Clash.ALREADY_CONCLUDED, "It has its outcome already, or was settled.");
    }

    private static Failure connectionBusy() {
        return new Failure.Conflict(Clash.CONNECTION_BUSY, "Another operation is under way on the connection.");
    }
}

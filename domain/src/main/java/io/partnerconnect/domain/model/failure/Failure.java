package io.partnerconnect.domain.model.failure;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a use case ended without its result. Says nothing of HTTP. The message is for people and holds neither a secret nor an upstream
 * body; {@link #code()} is stable and for programs.
 */
public abstract sealed class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The stable, machine-readable code: lower-case words joined by hyphens. */
    public abstract String code();

    /** What the caller asked is not well formed; nothing was done. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        public Invalid(String field, String message) {
            this(List.of(new FieldError(field, message)));
        }

        public Invalid(List<FieldError> errors) {
            super(errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; ")), null);
            this.errors = List.copyOf(errors);
        }

        public List<FieldError> errors() {
            return errors;
        }

        @Override
        public String code() {
            return "invalid";
        }
    }

    /** There is no such thing, or the caller may not know of it; nothing was done. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1L;
        private final Missing missing;

        public NotFound(Missing missing, String id) {
            super("There is no " + missing.word() + " " + id + ".", null);
            this.missing = missing;
        }

        public Missing missing() {
            return missing;
        }

        @Override
        public String code() {
            return missing.code();
        }
    }

    /** The caller may know of it, but his roles do not let him do that; nothing was done. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1L;

        /** {@code role}: what he needs; {@code where}: for what, such as "in workspace prod-eu". */
        public Forbidden(String role, String where) {
            super("That needs the role " + role + " " + where + ".", null);
        }

        @Override
        public String code() {
            return "forbidden";
        }
    }

    /** What was asked does not go with what is there; nothing was done. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1L;
        private final Clash clash;
        private final transient List<String> differences;

        public Conflict(Clash clash, String message) {
            this(clash, message, List.of());
        }

        public Conflict(Clash clash, String message, List<String> differences) {
            super(message, null);
            this.clash = clash;
            this.differences = List.copyOf(differences);
        }

        public Clash clash() {
            return clash;
        }

        /** What has changed, a line each; empty where that is not told. */
        public List<String> differences() {
            return differences;
        }

        @Override
        public String code() {
            return clash.code();
        }
    }

    /** The thing was changed since the caller read it; nothing was done. */
    public static final class Stale extends Failure {
        private static final long serialVersionUID = 1L;

        public Stale(String what) {
            super("The " + what + " was changed since it was read; read it again.", null);
        }

        @Override
        public String code() {
            return "stale";
        }
    }

    /** The workspace understood and refused; nothing was done, and asking again unchanged will not help. */
    public static final class Refused extends Failure {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;
        private final transient @Nullable Upstream upstream;

        public Refused(Refusal refusal, WorkspaceName workspace, @Nullable Upstream upstream) {
            super("Workspace " + workspace.value() + " refused: " + refusal.sentence() + " Nothing was changed.", null);
            this.refusal = refusal;
            this.upstream = upstream;
        }

        /** Not by the workspace, but for its sake, before it was asked; {@code detail}: a sentence more. */
        public Refused(WorkspaceName workspace, Refusal refusal, String detail) {
            super(
                    "Workspace " + workspace.value() + " was not asked: " + refusal.sentence() + " " + detail
                            + " Nothing was changed.",
                    null);
            this.refusal = refusal;
            this.upstream = null;
        }

        public Refusal refusal() {
            return refusal;
        }

        public Optional<Upstream> upstream() {
            return Optional.ofNullable(upstream);
        }

        @Override
        public String code() {
            return refusal.code();
        }
    }

    /** Something needed is not there at the moment; nothing was done, and it may be asked again. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1L;
        private final Outage outage;
        private final Duration retryAfter;
        private final transient @Nullable Upstream upstream;

        /** Of the service's own parts. */
        public Unavailable(Outage outage, Duration retryAfter, @Nullable Throwable cause) {
            super(outage.sentence() + " Nothing was changed.", cause);
            this.outage = outage;
            this.retryAfter = retryAfter;
            this.upstream = null;
        }

        /** Of a workspace. */
        public Unavailable(
                Outage outage,
                WorkspaceName workspace,
                Duration retryAfter,
                @Nullable Upstream upstream,
                @Nullable Throwable cause) {
            super("Workspace " + workspace.value() + ": " + outage.sentence() + " Nothing was changed.", cause);
            this.outage = outage;
            this.retryAfter = retryAfter;
            this.upstream = upstream;
        }

        /** Not of the workspace, but of what is needed to ask it; {@code detail}: a sentence more. */
        public Unavailable(Outage outage, WorkspaceName workspace, Duration retryAfter, String detail) {
            super(
                    "Workspace " + workspace.value() + " was not asked: " + outage.sentence() + " " + detail
                            + " Nothing was changed.",
                    null);
            this.outage = outage;
            this.retryAfter = retryAfter;
            this.upstream = null;
        }

        public Outage outage() {
            return outage;
        }

        /** How long to wait before asking again. */
        public Duration retryAfter() {
            return retryAfter;
        }

        public Optional<Upstream> upstream() {
            return Optional.ofNullable(upstream);
        }

        @Override
        public String code() {
            return outage.code();
        }
    }

    /** The request left the service and what became of it is not known: it may or may not have been done. It is settled later. */
    public static final class OutcomeUnknown extends Failure {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Upstream upstream;

        public OutcomeUnknown(String message, @Nullable Upstream upstream, @Nullable Throwable cause) {
            super(message, cause);
            this.upstream = upstream;
        }

        public Optional<Upstream> upstream() {
            return Optional.ofNullable(upstream);
        }

        @Override
        public String code() {
            return "outcome-unknown";
        }
    }
}

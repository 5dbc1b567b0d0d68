package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.StepState;
import java.time.Duration;
import java.time.Instant;

/** What a failure means for an operation: to try again, to wait for the settling job, or to go back. */
final class Setback {
    /** How long a workspace may need until it knows everywhere what was just made in it. */
    static final Duration SPREADING = Duration.ofSeconds(90);
    /** How long to wait between two looks whether a creation is settled. */
    static final Duration LOOK_FOR_SETTLEMENT = Duration.ofSeconds(15);
    /** How long something new is tried for, before what there is of it is taken back. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private Setback() {}

    static Progress of(Course course, Failure failure) {
        return switch (failure) {
            case Failure.OutcomeUnknown unknown
            when course.attempt() != null && course.step().effect() instanceof Effect.Creation ->
                course.unsettled(course.attempt(), unknown.code(), course.now().plus(LOOK_FOR_SETTLEMENT));
            case Failure.OutcomeUnknown unknown ->
                later(course, unknown.code(), new AuditOutcome.Unknown(unknown.code()), Duration.ZERO);
            case Failure.Unavailable unavailable ->
                later(
                        course,
                        unavailable.code(),
                        new AuditOutcome.Failed(unavailable.code()),
                        unavailable.retryAfter());
            case Failure.NotFound notFound -> definite(course, notFound);
            case Failure.Forbidden forbidden -> definite(course, forbidden);
            case Failure.Refused refused -> definite(course, refused);
            case Failure.Conflict conflict -> definite(course, conflict);
            case Failure.Invalid invalid -> definite(course, invalid);
            case Failure.Stale stale -> definite(course, stale);
        };
    }

    /** What is new and cannot be had is given up some time; what takes something away, or is with the partner already, is not. */
    static boolean isGivenUp(Course course) {
        Operation operation = course.operation();
        return switch (operation.kind()) {
            case CONNECT, ROTATE, ROTATE_SECRET, REPAIR ->
                !course.isUndoing()
                        && !operation.isHandedOver()
                        && !(course.step().effect() instanceof Effect.Irreversible)
                        && course.now().isAfter(operation.startedAt().plus(PATIENCE));
            case DISCONNECT, QUARANTINE, RELEASE, REVOKE -> false;
        };
    }

    private static Progress later(Course course, String code, AuditOutcome outcome, Duration asked) {
        if (isGivenUp(course)) {
            return course.failed(code, outcome);
        }
        int attempts = course.step().attempts() + (course.attempt() == null ? 1 : 0);
        return course.later(code, outcome, course.now().plus(BackOff.after(attempts, asked)));
    }

    /** What was just made may not be known everywhere yet; what refuses it then may not later. */
    private static Progress definite(Course course, Failure failure) {
        AuditOutcome outcome = new AuditOutcome.Failed(failure.code());
        return isOfNewThings(failure)
                        && hasMadeSomethingSince(course, course.now().minus(SPREADING))
                ? course.later(failure.code(), outcome, course.now().plus(BackOff.after(1)))
                : course.failed(failure.code(), outcome);
    }

    private static boolean isOfNewThings(Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            return refused.refusal() == Refusal.TOKEN_USE_NOT_PERMITTED
                    || refused.refusal() == Refusal.CREDENTIAL_REFUSED;
        }
        return failure instanceof Failure.NotFound missing && isMadeByUs(missing.missing());
    }

    private static boolean hasMadeSomethingSince(Course course, Instant time) {
        return course.operation().steps().stream()
                .filter(step -> step.effect() instanceof Effect.Creation && step.state() instanceof StepState.Done)
                .anyMatch(step -> step.endedAt() != null && !step.endedAt().isBefore(time));
    }

    /** A secret scope or a catalog that is not there does not come because it is waited for. */
    private static boolean isMadeByUs(Missing missing) {
        return switch (missing) {
            case SERVICE_PRINCIPAL, TOKEN, COMPUTE, SECRET -> true;
            case WORKSPACE,
                    PARTNER,
                    CATALOG,
                    SECRET_SCOPE,
                    CONNECTION,
                    PARTNER_ACCOUNT,
                    ACCOUNT_USER,
                    SEALING_KEY,
                    HAND_OVER,
                    ROTATION_POLICY,
                    FINDING,
                    WEBHOOK,
                    API_KEY,
                    CREDENTIAL,
                    DELIVERY,
                    AUDIT_EVENT,
                    CHECKPOINT,
                    AUDIT_PARTITION,
                    LEGAL_HOLD,
                    RECONCILIATION,
                    APPROVAL,
                    OPERATION,
                    CAMPAIGN -> false;
        };
    }
}

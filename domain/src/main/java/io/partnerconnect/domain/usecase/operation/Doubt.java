package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.Wait;
import java.util.Optional;

/** How an operation goes on with a step of which it is not known whether it was done: a change is repeated, a creation is settled first. */
final class Doubt {
    private Doubt() {}

    /** The process that began the step is gone. */
    static Progress interrupted(Course course, OperationId attempt) {
        if (course.step().effect() instanceof Effect.Creation) {
            return course.unsettled(attempt, Step.INTERRUPTED, course.now().plus(Setback.LOOK_FOR_SETTLEMENT));
        }
        return new Course(course.operation(), course.step(), attempt, course.now())
                .later(Step.INTERRUPTED, new AuditOutcome.Unknown(Step.INTERRUPTED), course.now());
    }

    /** The settling job has cleared up, or it has not yet. */
    static Progress settled(Course course, Optional<Settlement> settlement) {
        if (settlement.isEmpty()) {
            return course.waiting(Wait.SETTLEMENT, course.now().plus(Setback.LOOK_FOR_SETTLEMENT));
        }
        if (course.isUndoing()) {
            return course.unneeded();
        }
        return switch (settlement.get()) {
            case ORPHAN_REVOKED, HAD_NO_EFFECT -> Setback.isGivenUp(course) ? givenUp(course) : course.again();
            case TOOK_EFFECT, UNDETERMINED -> failed(course, "outcome-undetermined");
        };
    }

    private static Progress givenUp(Course course) {
        String code = course.step().error();
        return failed(course, code == null ? Step.OUTCOME_UNKNOWN : code);
    }

    private static Progress failed(Course course, String code) {
        return course.failed(code, new AuditOutcome.Unknown(code));
    }
}

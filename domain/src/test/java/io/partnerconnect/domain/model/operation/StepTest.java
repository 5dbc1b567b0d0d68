package io.partnerconnect.domain.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Instant BEGUN = Instant.parse("2026-11-02T10:15:30Z");
    private static final Instant LATER = BEGUN.plusSeconds(60);
    private static final OperationId ATTEMPT = new OperationId(new UUID(1, 1));
    private static final Step READY = Step.ready(3, new Effect.GrantTokenUse());

    @Test
    void beginningAndLookingCountAsAttemptsAndTheFirstOneDatesTheStep() {
        Step begun = READY.started(ATTEMPT, BEGUN);
        Step twice = begun.again("workspace-unreachable").started(ATTEMPT, LATER);

        assertThat(READY.attempts()).isZero();
        assertThat(begun.attempts()).isOne();
        assertThat(twice.attempts()).isEqualTo(2);
        assertThat(twice.startedAt()).isEqualTo(BEGUN);
        assertThat(READY.counted(BEGUN).attempts()).isOne();
        assertThat(READY.counted(BEGUN).state()).isEqualTo(new StepState.Ready());
    }

    @Test
    void onlyWhatIsDoneSkippedOrFailedIsOver() {
        assertThat(READY.isOver()).isFalse();
        assertThat(READY.started(ATTEMPT, BEGUN).isOver()).isFalse();
        assertThat(READY.unsettled(ATTEMPT, "interrupted").isOver()).isFalse();
        assertThat(READY.done(new StepResult.Nothing(), BEGUN).isOver()).isTrue();
        assertThat(READY.skipped(BEGUN).isOver()).isTrue();
        assertThat(READY.failed("request-refused", BEGUN).isOver()).isTrue();
    }

    @Test
    void whatWasDoneHasNoErrorAnyMore() {
        Step done = READY.again("workspace-unreachable").done(new StepResult.Nothing(), LATER);

        assertThat(done.error()).isNull();
        assertThat(done.endedAt()).isEqualTo(LATER);
    }

    @Test
    void whatSurelyWasNotDoneNeedNotBeTakenBack() {
        assertThat(READY.mayBeDone()).isFalse();
        assertThat(READY.started(ATTEMPT, BEGUN).again("workspace-unreachable").mayBeDone())
                .isFalse();
        assertThat(READY.failed("request-refused", BEGUN).mayBeDone()).isFalse();
        assertThat(READY.skipped(BEGUN).mayBeDone()).isFalse();
    }

    @Test
    void aDoubtStaysWhateverComesAfterIt() {
        Step doubtful = READY.started(ATTEMPT, BEGUN).again(Step.OUTCOME_UNKNOWN);

        assertThat(doubtful.mayBeDone()).isTrue();
        assertThat(doubtful.again("workspace-unreachable").mayBeDone()).isTrue();
        assertThat(doubtful.failed("request-refused", LATER).mayBeDone()).isTrue();
        assertThat(doubtful.skipped(LATER).mayBeDone()).isTrue();
        assertThat(READY.again(Step.INTERRUPTED).mayBeDone()).isTrue();
        assertThat(READY.again(Step.INTERNAL_ERROR).mayBeDone()).isTrue();
    }

    @Test
    void settlingEndsTheDoubt() {
        Step unsettled = READY.unsettled(ATTEMPT, Step.OUTCOME_UNKNOWN);

        assertThat(unsettled.mayBeDone()).isTrue();
        assertThat(unsettled.settled().mayBeDone()).isFalse();
        assertThat(unsettled.settled().state()).isEqualTo(new StepState.Ready());
    }
}

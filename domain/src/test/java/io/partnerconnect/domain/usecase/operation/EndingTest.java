package io.partnerconnect.domain.usecase.operation;

import static io.partnerconnect.domain.fixture.AnOperation.anOperation;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final Instant NOW = MovableClock.START;
    private static final OperationState GOES_ON = new OperationState.Running(NOW);

    private final Operation operation = anOperation(new SequentialIds().nextOperation(), NOW)
            .doing(List.of(new Effect.RecordMark()))
            .build();

    @Test
    void theLastStepAndTheEndAreWrittenDownAtOnce() {
        Progress last = overWith(null, GOES_ON);

        Progress progress = Ending.with(operation, last);

        assertThat(progress).isEqualTo(new Progress(last.step(), null, null, new OperationState.Succeeded(NOW), NOW));
    }

    @Test
    void whatStillHasSomethingToDoGoesOn() {
        Progress more = overWith(List.of(new Effect.GrantTokenUse()), GOES_ON);

        assertThat(Ending.with(operation, more)).isEqualTo(more);
    }

    @Test
    void whatAPersonHasToDecideDoesNotEnd() {
        Progress held = overWith(null, new OperationState.Held("adoption-not-seen"));

        assertThat(Ending.with(operation, held)).isEqualTo(held);
    }

    private Progress overWith(@Nullable List<Effect> remaining, OperationState state) {
        return new Progress(operation.steps().getFirst().skipped(NOW), null, remaining, state, NOW);
    }
}

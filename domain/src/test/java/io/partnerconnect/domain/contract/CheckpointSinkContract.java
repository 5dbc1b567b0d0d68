package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.SignerKey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointSink} must do. */
public abstract class CheckpointSinkContract {
    private static final SignerKey KEY = SignerKey.of("example.com/audit", new byte[32]);

    /** Empty at the start of a test. */
    protected abstract CheckpointSink sink();

    /** From now on the place does not answer. */
    protected abstract void cut();

    @Test
    void atFirstNothingIsPublished() {
        assertThat(sink().latest()).isEmpty();
    }

    @Test
    void theNewestIsWhatWasPublishedLast() {
        sink().publish(checkpoint(1, 0));

        sink().publish(checkpoint(1, 1));

        assertThat(sink().latest()).contains(checkpoint(1, 1));
    }

    @Test
    void publishingAgainOrWhatIsOlderChangesNothing() {
        sink().publish(checkpoint(1, 7));

        sink().publish(checkpoint(1, 7));
        sink().publish(checkpoint(1, 6));

        assertThat(sink().latest()).contains(checkpoint(1, 7));
    }

    @Test
    void aLaterEpochIsNewerWhateverItsNumber() {
        sink().publish(checkpoint(1, 7));

        sink().publish(checkpoint(2, 3));
        sink().publish(checkpoint(1, 8));

        assertThat(sink().latest()).contains(checkpoint(2, 3));
    }

    @Test
    void ofManyThatPublishAtOnceTheNewestStays() throws InterruptedException {
        List<Callable<Boolean>> all = LongStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    sink().publish(checkpoint(1, number));
                    return true;
                })
                .toList();

        Together.run(all);

        assertThat(sink().latest()).contains(checkpoint(1, 11));
    }

    @Test
    void aPlaceThatDoesNotAnswerIsUnavailable() {
        sink().publish(checkpoint(1, 0));

        cut();

        for (Throwable thrown : List.of(
                catchThrowable(() -> sink().latest()), catchThrowable(() -> sink().publish(checkpoint(1, 1))))) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            Failure.Unavailable.class,
                            failure -> assertThat(failure.outage()).isEqualTo(Outage.PUBLICATION));
        }
    }

    /** A checkpoint as the service signs it. */
    protected static SignedCheckpoint checkpoint(long epoch, long number) {
        Checkpoint checkpoint = new Checkpoint(
                "example.com/audit", epoch, number, number * 3, Hash.EMPTY, MovableClock.START.plusSeconds(number));
        return new SignedCheckpoint(
                checkpoint, SignedNote.sign(checkpoint.text(), List.of(KEY)).toString());
    }
}

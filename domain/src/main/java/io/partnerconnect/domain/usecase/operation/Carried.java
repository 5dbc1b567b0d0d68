package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of carrying out an effect. What went wrong is thrown as a failure instead. */
sealed interface Carried {
    /** It is done; what is left stays, unless there are effects to take its place. */
    record Done(StepResult result, @Nullable List<Effect> remaining) implements Carried {
        public Done {
            remaining = remaining == null ? null : List.copyOf(remaining);
        }

        Done(StepResult result) {
            this(result, null);
        }

        static Done withNothing() {
            return new Done(new StepResult.Nothing());
        }
    }

    /** Something has to happen first; look again at the given time. */
    record NotYet(Wait what, Instant due) implements Carried {}

    /** It is not to be done any more; these effects are, in the place of all that were left. */
    record Otherwise(List<Effect> remaining) implements Carried {
        public Otherwise {
            remaining = List.copyOf(remaining);
        }
    }

    /** A person has to decide. */
    record Asks(String code) implements Carried {}

    /** It cannot be done; what the operation made has to go. */
    record Fails(String code) implements Carried {}
}

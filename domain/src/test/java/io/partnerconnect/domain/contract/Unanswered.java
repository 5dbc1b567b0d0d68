package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every method of a port towards the database does when there is no answer. */
final class Unanswered {
    private Unanswered() {}

    /** Each call ends as {@link Failure.Unavailable} of the given kind while the database is cut off. */
    static void assertUnavailable(DatabaseControls database, Outage outage, List<ThrowingCallable> calls) {
        database.cut();
        try {
            calls.forEach(call -> assertThat(catchThrowable(call))
                    .isInstanceOfSatisfying(Failure.Unavailable.class, failure -> {
                        assertThat(failure.outage()).isEqualTo(outage);
                        assertThat(failure.retryAfter()).isPositive();
                    }));
        } finally {
            database.mend();
        }
    }
}

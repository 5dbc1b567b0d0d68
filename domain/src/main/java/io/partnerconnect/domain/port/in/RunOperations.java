package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import java.util.List;

/**
 * Carries operations out in the background. To be called on every replica: taking each second, keeping every five.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface RunOperations {
    /** Takes operations that are due, at most so many. Each is to be given to {@link #drive}, soon, on a thread of its own. */
    List<Lease> take(int most);

    /** Carries an operation out until it waits, has ended, or was lost to another replica. */
    void drive(Lease lease);

    /** Says that this replica is alive and still at it. */
    void keep();
}
